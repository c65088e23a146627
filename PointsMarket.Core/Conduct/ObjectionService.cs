using PointsMarket.Core.Storage;
using PointsMarket.Core.Trail;

namespace PointsMarket.Core.Conduct;

/// <summary>Objections to what is under publicity, and the secretary's rulings on them.</summary>
public static class ObjectionService
{
    public static Objection? Find(Tx tx, string village, long id, int n) =>
        ConductService.Find(tx, village, id)?.Objections.FirstOrDefault(objection => objection.N == n);

    /// <summary>All that wait for a ruling, oldest record first; of these households only, where some are given.</summary>
    public static List<ObjectedRecord> ListWaiting(Tx tx, string village, IReadOnlyCollection<string>? households = null) =>
        ObjectionSql.ListWaiting(tx, village, households);

    /// <summary>Records with an objection that is ruled on or closed, newest record first, from the one before <paramref name="before"/> on; of these households only, where some are given.</summary>
    public static List<ConductRecord> ListEnded(Tx tx, string village, long? before, int limit, IReadOnlyCollection<string>? households = null) =>
        ObjectionSql.ListEnded(tx, village, households, before ?? long.MaxValue, limit);

    /// <summary>The records that an account has objected to, newest first.</summary>
    public static List<ConductRecord> ListObjectedBy(Tx tx, string village, string account, int limit) =>
        [.. ObjectionSql.ListObjectedBy(tx, village, account, limit).Select(id => ConductService.Get(tx, village, id))];

    /// <summary>Objects to a published record. A clerk does it for one who came in person, and says who.</summary>
    public static Objection Raise(Tx tx, Caller by, long id, string reason, string? objector)
    {
        if (by.IsClerk && objector is null)
            throw new RefusalException(Reason.Validation, ConductSentences.ObjectorMissing, "by");

        var record = ConductService.Get(tx, by.Village, id);
        if (!record.IsOpenToObjection)
            throw new RefusalException(Reason.NotPublished, ConductSentences.NotPublished);

        var objection = new Objection
        {
            N = record.Objections.Count + 1,
            Account = by.Account,
            By = by.IsClerk ? objector! : by.Name,
            Reason = reason,
            At = tx.Now,
        };
        ObjectionSql.Insert(tx, by, id, objection);
        TrailService.Note(
            tx, by, Deed.ObjectionRaised, $"conduct:{id}", FieldChanges.Between(null, new { objection = objection.N, objection.By, reason }));
        if (record.Status == ConductStatus.Published)
            ConductSql.SetStatus(tx, by.Village, id, ConductStatus.Objected);

        return objection;
    }

    /// <summary>
    /// Upheld, the record is rejected and other objections are closed with it. Not upheld and none waiting, it is published
    /// again, and posted at once if its publicity is over.
    /// </summary>
    public static ConductRecord Rule(Tx tx, Caller by, long id, int n, bool upheld, string reason)
    {
        var record = ConductService.Get(tx, by.Village, id);
        var objection = record.Objections.FirstOrDefault(objection => objection.N == n) ?? throw Refusal.NotFound();
        if (!objection.IsWaiting)
            throw new RefusalException(Reason.AlreadyRuled, ConductSentences.AlreadyRuled);

        ObjectionSql.SetRuling(tx, by, id, n, upheld, reason);
        TrailService.Note(tx, by, Deed.ObjectionRuled, $"conduct:{id}", FieldChanges.Between(null, new { objection = n, upheld, reason }));
        if (upheld)
        {
            ObjectionSql.CloseWaiting(tx, by, id);
            ConductSql.SetStatus(tx, by.Village, id, ConductStatus.Rejected);
        }
        else if (!record.Objections.Any(other => other.IsWaiting && other.N != n))
        {
            ConductSql.SetStatus(tx, by.Village, id, ConductStatus.Published);
            if (record.IsDue(tx.Today))
                PostingService.Post(tx, by, ConductService.Get(tx, by.Village, id));
        }

        return ConductService.Get(tx, by.Village, id);
    }
}
