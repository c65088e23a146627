using PointsMarket.Api.Pages;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Conduct;

/// <summary>The same conduct of the same household on the same day: allowed, and mostly a slip.</summary>
internal static class Doubles
{
    private const int MostNamed = 5;

    /// <exception cref="DoubtException">Something of it stands there already, and the form does not say that it is meant.</exception>
    public static void Doubt(Tx tx, PageDesk desk, PostedForm form, IEnumerable<Submission> submissions)
    {
        if (form.IsSure)
            return;

        var before = submissions.Select(submission => ConductService.FindSame(tx, desk.Village, submission)).OfType<ConductRecord>().ToList();
        if (before.Count > 0)
            throw new DoubtException(RecordingWords.Again([.. ShownConduct.Of(tx, desk.Village, [.. before.Take(MostNamed)])], before.Count));
    }
}
