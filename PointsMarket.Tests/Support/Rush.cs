using PointsMarket.Core.Proof;

namespace PointsMarket.Tests.Support;

/// <summary>Many clients whose requests leave together.</summary>
internal static class Rush
{
    public const int Clients = 64;

    /// <summary>The same request from every client.</summary>
    public static Task<Answer[]> Of(Func<Task<Answer>> request) => Of([.. Enumerable.Repeat(request, Clients)]);

    /// <summary>All of these requests, none before all are ready; the answers in their order.</summary>
    public static async Task<Answer[]> Of(IReadOnlyCollection<Func<Task<Answer>>> requests)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answers = requests.Select(async request =>
        {
            await start.Task;
            return await request();
        }).ToList();
        start.SetResult();
        return await Task.WhenAll(answers);
    }

    /// <summary>Exactly so many answers have this status; all the others are refused for this reason.</summary>
    public static void Are(this Answer[] answers, int count, System.Net.HttpStatusCode status, Core.Reason others)
    {
        Assert.That(answers.Count(answer => answer.Status == status), Is.EqualTo(count), string.Join("; ", answers.Select(answer => answer.Text).Distinct().Take(5)));
        foreach (var answer in answers.Where(answer => answer.Status != status))
            answer.Refused(others);
    }

    /// <summary>Points earned as a village earns them, posted at once; so that the book stays sound.</summary>
    public static async Task Earn(this Site site, string household, int points)
    {
        await site.Village.Change(settings => settings with { PublicityDays = 0 });
        for (var left = points; left > 0; left -= 500)
            await site.Village.Publish(household, TestRules.Help, Math.Min(left, 500) / 5m);
    }

    public static void MustBeSound(this Site site) =>
        Assert.That(site.Village.Read(tx => ProofService.Check(tx, TestVillage.Code)).Breach, Is.Null);
}
