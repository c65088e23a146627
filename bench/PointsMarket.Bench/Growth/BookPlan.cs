using PointsMarket.Bench.Harness;
using PointsMarket.Core;

namespace PointsMarket.Bench.Growth;

/// <summary>How large a book is to be: its entries, the villages they are spread over, and how many of a village's stand in the open month.</summary>
internal sealed record BookPlan(long Entries, int Villages = 1, long? InOpenMonth = null)
{
    public const int Households = BenchVillage.Households;

    private static readonly VillageTime Time = new(TimeProvider.System, VillageTime.Zone("Asia/Shanghai"));

    /// <summary>A share of households brings points along.</summary>
    private const int EntriesAnOpening = 20;

    /// <summary>This month is the open one; a book made in another month is another book.</summary>
    public static Month Open { get; } = Month.Of(Time.Today);

    /// <summary>What the village's clock shows now; nothing of the book is later.</summary>
    public static DateTime Now { get; } = Time.WallOf(Time.Now);

    /// <summary>Ten years of one village; a year of many, whose closings would else outweigh their entries.</summary>
    public int Months => Villages == 1 ? 120 : 12;

    public Month First => Open.Plus(1 - Months);

    public long EntriesAVillage => Entries / Villages;

    public int Openings => (int)Math.Min(Households, EntriesAVillage / EntriesAnOpening);

    public string FileName => $"book-{Entries}-{Villages}-{(InOpenMonth is { } open ? $"{open}-" : "")}{Open}.db";

    public override string ToString() => Villages == 1 ? $"{Entries:N0} entries in one village" : $"{Entries:N0} entries in {Villages:N0} villages";

    public static string VillageCode(int number) => $"v{number:0000}";

    /// <summary>Whose token opens a village of the book to the shopkeeper: known, as nobody's real one is.</summary>
    public static string Token(string village) => $"bench-{village}";

    /// <summary>How many entries carry the month of that place; what does not divide goes to the open one.</summary>
    public long EntriesIn(int month)
    {
        var open = InOpenMonth ?? EntriesAVillage / Months + EntriesAVillage % Months;
        var closed = (EntriesAVillage - open) / (Months - 1);
        return month < Months - 1 ? closed : EntriesAVillage - closed * (Months - 1);
    }
}
