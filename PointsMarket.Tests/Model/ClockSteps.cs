namespace PointsMarket.Tests.Model;

/// <summary>Time passes; what is due is mostly posted by itself, and sometimes only when somebody asks.</summary>
internal static class ClockSteps
{
    private static readonly TimeOnly Morning = new(9, 0);

    public static Step Day(ModelVillage village, Picks picks) =>
        MoveTo(village, picks, Calendar.At(village.Today.AddDays(1), Morning));

    public static Step Week(ModelVillage village, Picks picks) =>
        MoveTo(village, picks, Calendar.At(village.Today.AddDays(7), Morning));

    /// <summary>23:59:59 of the month's last day.</summary>
    public static Step? MonthEnd(ModelVillage village, Picks picks)
    {
        var last = Calendar.At(Calendar.LastDayOf(village.Today), new(23, 59, 59));
        return last > village.Now ? MoveTo(village, picks, last) : null;
    }

    public static Step Midnight(ModelVillage village, Picks picks) =>
        MoveTo(village, picks, Calendar.At(village.Today.AddDays(1), TimeOnly.MinValue));

    private static Step MoveTo(ModelVillage village, Picks picks, DateTimeOffset moment)
    {
        var posts = picks.Chance(75);
        return new(Step.Clock, "moves to", moment.ToString("u"), Predict) { At = moment, Posts = posts };

        Prediction Predict()
        {
            village.Now = moment;
            if (posts)
                village.Conduct.PostDue();

            return new(0);
        }
    }
}
