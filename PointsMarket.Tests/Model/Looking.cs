using System.Text.Json.Nodes;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Model;

/// <summary>Holds what the village says of itself against the model, and gathers where they differ.</summary>
internal sealed class Looking(ModelSite.Stage stage, ModelVillage village)
{
    private const int PageSize = 500;

    private readonly List<string> _differences = [];
    private int _entriesSeen;

    public IReadOnlyList<string> Differences => _differences;

    public void At(Prediction prediction, Answer answer) => _differences.AddRange(prediction.Differences(answer));

    public void Note(string difference) => _differences.Add(difference);

    /// <summary>What a step touched, and the village's sums, its shelf and its open months, all households in them, whatever it touched.</summary>
    public async Task AfterStep(Step step)
    {
        if (step.Household is { } household && village.Households.Find(household) is not null)
            await At($"households/{household}/account", village.Households.Account(household));

        if (step.Record is { } record)
            await At($"conduct/{record.Id}", record.Fields());

        if (step.Goods is { } code && village.Shop.Goods.FirstOrDefault(goods => goods.Code == code) is { } found)
            await At($"goods/{code}", found.Fields());

        await AtSums();
    }

    /// <summary>All of it: every account, the book as far as it was not looked at yet, the closed months, the records.</summary>
    public async Task AtEverything()
    {
        await AtSums();
        foreach (var household in village.Households.All)
            await At($"households/{household.Code}/account", village.Households.Account(household.Code));

        foreach (var month in village.Months.All.Where(village.Months.IsClosed))
            await At($"months/{Calendar.NameOf(month)}", village.Months.Statement(month));

        await At($"entries?after={_entriesSeen}&limit={PageSize}", Items(village.Book.Entries.Skip(_entriesSeen).Select(entry => entry.Fields())));
        _entriesSeen = village.Book.Entries.Count;
        await At($"conduct?limit={PageSize}", Items(village.Conduct.Records.Reverse().Select(record => record.Fields())));
    }

    private async Task AtSums()
    {
        await At("", village.Overview());
        await At($"goods?limit={PageSize}", Items(village.Shop.Goods.Select(goods => goods.Fields())));
        foreach (var month in village.Months.All.Where(month => !village.Months.IsClosed(month)))
            await At($"months/{Calendar.NameOf(month)}", village.Months.Statement(month));
    }

    private static Fields Items(IEnumerable<Fields> items) => new() { ["items"] = items.ToList<object?>(), ["next"] = null };

    private async Task At(string path, Fields expected)
    {
        var answer = await stage.Get(path);
        _differences.AddRange(answer.Status == System.Net.HttpStatusCode.OK
            ? Fields.Differences($"GET {path}", expected, JsonNode.Parse(answer.Bytes))
            : [$"GET {path} answered {(int)answer.Status}: {answer.Text}"]);
    }
}
