namespace PointsMarket.Tests.Model;

/// <summary>Where a tale and the village part: the steps so far, and in what the last one differs.</summary>
internal sealed record Parting(IReadOnlyList<string> Lines, IReadOnlyList<string> Differences)
{
    /// <summary>How many draws were told until then.</summary>
    public required int Told { get; init; }

    public override string ToString() => $"""
        {string.Join(Environment.NewLine, Lines)}
        The model and the village differ:
          {string.Join(Environment.NewLine + "  ", Differences)}
        """;
}

/// <summary>Tells a tale to a village and to the model, and compares them after every step.</summary>
internal sealed class Telling(ModelSite site, Func<DateOnly, DateTimeOffset, ModelVillage> model, Tally tally)
{
    private const int StepsToAWholeLook = 20;

    private static readonly DateOnly EarliestDay = new(2025, 9, 1);

    public async Task<Parting?> Tell(Tale tale)
    {
        var picks = new Picks(tale.Village);
        var now = Calendar.At(EarliestDay.AddDays(picks.Number(0, 140)), new(9, 0));
        var firstMonth = Calendar.MonthOf(Calendar.DayOf(now)).AddMonths(-picks.Number(0, 2));
        var village = model(firstMonth, now);
        village.Households.Make(Accounts.FirstHousehold, "王䶮", 0, 0);
        var stage = await site.Found(firstMonth, now);
        var looking = new Looking(stage, village);
        var lines = new List<string>();
        var told = 0;
        for (; told < tale.Draws.Count && looking.Differences.Count == 0; told++)
        {
            // Nothing happens in the same moment as what came before it.
            stage.MoveTo(village.Now = village.Now.AddMilliseconds(1));
            var (kind, numbers) = tale.Draws[told];
            if (kind.Make(village, new(numbers)) is not { } step)
                (kind, step) = (StepKinds.Otherwise, StepKinds.Otherwise.Make(village, new(numbers))!);

            lines.Add($"{lines.Count + 1}. {Calendar.DayOf(village.Now):yyyy-MM-dd}: {step}");
            lines[^1] += await Take(step, kind, village, stage, looking);
            if (looking.Differences.Count == 0)
                await ((told + 1) % StepsToAWholeLook == 0 ? looking.AtEverything() : looking.AfterStep(step));
        }

        if (looking.Differences.Count == 0)
            await looking.AtEverything();

        tally.NoteEntries(village.Book.Entries);
        if (looking.Differences.Count == 0 && stage.Verify() is { } breach)
            looking.Note(breach.ToString());

        return looking.Differences.Count == 0 ? null : new(lines, looking.Differences) { Told = told };
    }

    /// <summary>Takes one step in both, and says how it ended.</summary>
    private async Task<string> Take(Step step, StepKind kind, ModelVillage village, ModelSite.Stage stage, Looking looking)
    {
        var prediction = step.Predict();
        if (step.Account == Step.Clock)
        {
            stage.MoveTo(step.At!.Value);
            if (step.Posts)
                await stage.Keep();

            tally.Note(kind, null);
            return "";
        }

        var answer = await stage.Send(step);
        looking.At(prediction, answer);
        if (step.Answer is { } first && (answer.Text != first || !answer.Headers.Contains("Idempotency-Replayed")))
            looking.Note($"the first answer was expected again ({first}), not {answer.Text}");

        if (looking.Differences.Count == 0)
        {
            if (prediction.IsAccepted)
                prediction.Learn(answer);

            village.Keys.Note(step, village.Now, prediction.Status, answer.Text);
            tally.Note(kind, prediction.Reason);
        }

        return $" -> {(int)answer.Status} {answer.Reason}";
    }
}
