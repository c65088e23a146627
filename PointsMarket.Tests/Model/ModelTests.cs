using System.Globalization;

namespace PointsMarket.Tests.Model;

/// <summary>Random villages, told to the site and to a model that was written from the contract: they never part.</summary>
internal sealed class ModelTests
{
    public const string SeedVariable = "POINTSMARKET_MODEL_SEED";
    public const string StepsVariable = "POINTSMARKET_MODEL_STEPS";

    private const int Tales = 200;
    private const int StepsATale = 100;

    /// <summary>A campaign names how many steps; a test run tells 200 tales.</summary>
    private static readonly int? Steps =
        int.TryParse(Environment.GetEnvironmentVariable(StepsVariable), CultureInfo.InvariantCulture, out var steps) ? steps : null;

    private static readonly string[] EntryKinds = ["opening", "award", "deduction", "redemption", "reversal", "expiry"];

    /// <summary>Every refusal of the main job.</summary>
    private static readonly string[] Refusals =
    [
        "householdDeparted", "householdFrozen", "ruleRetired", "capReached", "evidenceMissing", "ownSubmission", "conflictOfInterest",
        "alreadyReviewed", "alreadyPosted", "notPublished", "alreadyRuled", "monthClosed", "monthNotEnded", "earlierMonthOpen",
        "alreadyClosed", "alreadyReversed", "notReversible", "insufficientPoints", "outOfStock", "limitReached", "goodsRetired",
        "shopClosed", "openingStands", "duplicateCode", "idempotencyKeyReused", "validation", "notFound", "forbidden", "notYourHousehold",
    ];

    [Test]
    public async Task Random_villages_do_what_the_contract_says()
    {
        var campaign = new Campaign(Campaign.FromTheContract, Steps is null ? null : TestContext.Progress.WriteLine);
        if (Environment.GetEnvironmentVariable(SeedVariable) is { Length: > 0 } seed)
        {
            Assert.That(await campaign.Replay(seed), Is.Null);
            return;
        }

        Assert.That(await campaign.Tell((Steps + StepsATale - 1) / StepsATale ?? Tales), Is.Null);
        await TestContext.Out.WriteLineAsync(campaign.Figures);
        Assert.Multiple(() =>
        {
            foreach (var kind in StepKinds.All)
                Assert.That(campaign.Tally.AcceptedOf(kind), kind.OnlyRefused ? Is.Zero : Is.Positive, $"{kind.Name} was accepted");

            foreach (var entry in EntryKinds)
                Assert.That(campaign.Tally.EntriesOf(entry), Is.Positive, entry);

            foreach (var reason in Refusals)
                Assert.That(campaign.Tally.RefusedWith(reason), Is.Positive, reason);
        });
    }

    [Test]
    public async Task A_model_that_rounds_wrongly_parts_from_the_village_and_says_with_which_seed()
    {
        var wrong = new Campaign((firstMonth, now) => new(firstMonth, now, (points, quantity) => points * quantity / 100));
        var parting = await wrong.Tell(Tales);
        Assert.That(parting, Does.Match($"^seed \\S+ \\(tell it again with {SeedVariable}=\\S+\\)\n"));
        Assert.That(parting, Does.Contain("POST conduct").And.Contain("answer.asked"));
        var seed = parting!.Split(' ')[1];
        Assert.That(await wrong.Replay(seed), Is.EqualTo(parting));
        Assert.That(await new Campaign(Campaign.FromTheContract).Replay(seed), Is.Null);
    }
}
