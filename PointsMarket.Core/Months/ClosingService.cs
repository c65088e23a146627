using PointsMarket.Core.Conduct;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Trail;
using PointsMarket.Core.Villages;

namespace PointsMarket.Core.Months;

/// <summary>A month that was just closed, and the records that it carries into a later one.</summary>
public sealed record ClosedMonth(MonthStatement Statement, IReadOnlyList<CarriedRecord> Carried);

/// <summary>Happened in or before the month and is still submitted, published or objected.</summary>
public sealed record CarriedRecord
{
    public required long Id { get; init; }
    public required ConductStatus Status { get; init; }
}

/// <summary>Closing a month (月结): the figures are sealed with the head of the book, and nothing carries that month any more.</summary>
public static class ClosingService
{
    /// <summary>Closes the earliest open month once it has ended: posts what is due, lets points expire, seals the figures.</summary>
    public static ClosedMonth Close(Tx tx, Caller by, Month month)
    {
        if (RefusalOf(tx, by.Village, month) is { } refusal)
            throw refusal;

        PostingService.PostDue(tx, by);
        var (version, settings) = VillageService.SettingsVersion(tx, by.Village);
        if (Expires(month, settings))
            Expire(tx, by, month);

        var statement = MonthService.Statement(tx, by.Village, month);
        Assert(tx, by.Village, statement);
        ClosingSql.Insert(tx, by, statement, version, Seal(tx, by));
        Book.CloseMonth(tx, by.Village);
        TrailService.Note(
            tx, by, Deed.MonthClosed, $"month:{month}", FieldChanges.Between(new { openMonth = month }, new { openMonth = month.Next }));
        return new(MonthService.Statement(tx, by.Village, month), ClosingSql.ListCarried(tx, by.Village, month));
    }

    /// <summary>What stands against closing the month now; null where nothing does.</summary>
    internal static RefusalException? RefusalOf(Tx tx, string village, Month month)
    {
        if (month < VillageService.Find(tx, village)!.FirstMonth)
            return Refusal.NotFound();

        var open = Book.Head(tx, village).OpenMonth;
        if (month < open)
            return new(Reason.AlreadyClosed, MonthSentences.AlreadyClosed(month));

        if (tx.Today <= month.LastDay)
            return new(Reason.MonthNotEnded, MonthSentences.NotEnded(month));

        return month > open ? new(Reason.EarlierMonthOpen, MonthSentences.EarlierMonthOpen(open)) : null;
    }

    internal static bool Expires(Month month, Settings settings) => month.Number == 12 && settings.CarryOver == CarryOver.ExpireYearly;

    /// <summary>
    /// Year-end expiry (年终清零): what is left of the year's points. What later months have spent of them already is not
    /// taken twice, what they have earned is not touched, and debts stay.
    /// </summary>
    private static void Expire(Tx tx, Caller by, Month december)
    {
        foreach (var (household, left) in ExpirySql.ListLeft(tx, by.Village, december, MonthService.Statement(tx, by.Village, december)))
        {
            Book.Append(tx, new()
            {
                Village = by.Village,
                Household = household,
                Month = december,
                Kind = EntryKind.Expiry,
                Points = -left,
                Honour = Points.Zero,
                Source = $"month:{december}",
                PostedBy = by.Account,
                Memo = $"{december.Year}年年终清零",
            });
        }
    }

    private static Closing Seal(Tx tx, Caller by)
    {
        var head = Book.Head(tx, by.Village);
        var first = ClosingSql.LastSequence(tx, by.Village) + 1;
        return new()
        {
            ClosedAt = tx.Now,
            ClosedBy = by.Account,
            FirstSequence = first <= head.Sequence ? first : null,
            LastSequence = head.Sequence,
            Hash = Convert.ToHexStringLower(head.Hash),
        };
    }

    /// <summary>A month that does not begin where the last one ended is never sealed: that is a mistake in the program.</summary>
    private static void Assert(Tx tx, string village, MonthStatement statement)
    {
        var before = ClosingSql.ListNewestClosings(tx, village).Values.Aggregate(Points.Zero, (sum, points) => sum + points);
        if (before != statement.Totals.Opening)
            throw new InvalidOperationException($"{statement.Month} opens with {statement.Totals.Opening}, but {before} was closed.");
    }
}
