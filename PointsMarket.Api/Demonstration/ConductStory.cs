using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Demonstration;

/// <summary>What the households did, and what became of each record: reviewed, objected to, ruled on, or taken back.</summary>
internal sealed class ConductStory
{
    private const int LastDayOfRunningMonth = 5;

    private readonly Database _database;
    private readonly Dictionary<string, Caller> _callers;
    private readonly DateOnly _today;
    private readonly ILookup<DateOnly, Telling> _submissions;
    private readonly EvidencePicture _picture = EvidencePicture.Encode(SeedFile.Picture());
    private readonly List<(DateOnly Day, Action<Tx> Act)> _ahead = [];

    public ConductStory(Database database, Dictionary<string, Caller> callers, DateOnly today)
    {
        _database = database;
        _callers = callers;
        _today = today;
        var running = Month.Of(today);

        // What still waits has happened in the last days, whatever day a start falls on: so that something is under publicity.
        var shift = Math.Max(0, today.Day - LastDayOfRunningMonth);
        _submissions = SeedFile.Read("conduct")
            .Select(row => new Telling(row, VillageStory.DayOf(running, row).AddDays(StillWaits(row) ? shift : 0)))
            .ToLookup(telling => telling.Day);
    }

    private static bool StillWaits(SeedRow row) =>
        row.Number("month") == 0 && row["outcome"] is "published" or "objected" or "submitted";

    public async Task Tell(DateOnly day)
    {
        await Task.WhenAll(_submissions[day].Select(telling => _database.Write(tx => Submit(tx, telling))));
        foreach (var telling in _submissions[day])
            PlanAhead(telling);

        // What is planned for today may plan again for today.
        while (_ahead.Exists(step => step.Day == day))
        {
            var now = _ahead.Where(step => step.Day == day).ToList();
            _ahead.RemoveAll(step => step.Day == day);
            await Task.WhenAll(now.Select(step => _database.Write(step.Act)));
        }
    }

    private void Submit(Tx tx, Telling telling)
    {
        var row = telling.Row;
        var by = _callers[row["submittedBy"] == "villager" ? row["household"] : row["submittedBy"]];
        telling.Id = ConductService.Submit(tx, by, new()
        {
            Household = row["household"],
            Rule = row["rule"],
            Quantity = row.Amount("quantity"),
            HappenedOn = telling.Day,
            Note = row.Find("note"),
        }).Id;
        if (row.Flag("evidence"))
            EvidenceService.Add(tx, by, telling.Id, _picture);
    }

    private void PlanAhead(Telling telling)
    {
        var outcome = telling.Row["outcome"];
        if (outcome == "withdrawn")
            Plan(telling.Day, tx => ConductService.Withdraw(tx, _callers["clerk"], telling.Id, telling.Row["reason"]));
        else if (outcome != "submitted")
            Plan(telling.Day.AddDays(telling.Row.Number("reviewAfter")), tx => Review(tx, telling, outcome));
    }

    private void Review(Tx tx, Telling telling, string outcome)
    {
        var reviewer = _callers[telling.Row["reviewer"]];
        if (outcome == "rejected")
        {
            ReviewService.Review(tx, reviewer, telling.Id, Decision.Reject, telling.Row["reason"]);
            return;
        }

        ReviewService.Review(tx, reviewer, telling.Id, Decision.Approve, null);
        if (!outcome.StartsWith("objected", StringComparison.Ordinal))
            return;

        var objectedOn = tx.Today < _today ? tx.Today.AddDays(1) : tx.Today;
        Plan(objectedOn, step => Object(step, telling, outcome));
    }

    private void Object(Tx tx, Telling telling, string outcome)
    {
        var objection = ObjectionService.Raise(tx, _callers[telling.Row["objectedBy"]], telling.Id, telling.Row["objection"], null);
        if (outcome == "objected")
            return;

        Plan(tx.Today.AddDays(2), step => ObjectionService.Rule(
            step, _callers["secretary"], telling.Id, objection.N, outcome == "objectedUpheld", telling.Row["reason"]));
    }

    private void Plan(DateOnly day, Action<Tx> act)
    {
        // The writer's thread plans too, while this one waits for it.
        lock (_ahead)
            _ahead.Add((day, act));
    }

    private sealed class Telling(SeedRow row, DateOnly day)
    {
        public SeedRow Row { get; } = row;

        public DateOnly Day { get; } = day;

        public long Id { get; set; }
    }
}
