using PointsMarket.Core.Storage;
using PointsMarket.Core.Trail;

namespace PointsMarket.Core.Conduct;

/// <summary>A picture that shows what happened (佐证照片), kept as a JPEG without the camera's metadata.</summary>
public sealed record Evidence
{
    /// <summary>Counts from 1 within the record.</summary>
    public required int N { get; init; }
    public required byte[] Picture { get; init; }
    public required int Width { get; init; }
    public required int Height { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
}

public static class EvidenceService
{
    public static Evidence? Find(Tx tx, string village, long record, int n) => EvidenceSql.Find(tx, village, record, n);

    /// <summary>Adds a picture while the record waits for its review: its submitter or a clerk, at most five.</summary>
    public static Evidence Add(Tx tx, Caller by, long id, EvidencePicture picture)
    {
        var record = ConductService.Get(tx, by.Village, id);
        ConductService.MustBeSubmitterOrClerk(by, record);
        if (record.Status != ConductStatus.Submitted)
            throw new RefusalException(Reason.AlreadyReviewed, ConductSentences.EvidenceTooLate);

        if (record.Evidence.Count >= ConductRecord.EvidenceLimit)
            throw new RefusalException(Reason.LimitReached, ConductSentences.EvidenceLimit);

        var evidence = new Evidence
        {
            N = record.Evidence.Count + 1,
            Picture = picture.Jpeg,
            Width = picture.Width,
            Height = picture.Height,
            By = by.Account,
            At = tx.Now,
        };
        EvidenceSql.Insert(tx, by.Village, id, evidence);
        TrailService.Note(tx, by, Deed.EvidenceAdded, $"conduct:{id}", FieldChanges.Between(null, new { evidence = evidence.N }));
        return evidence;
    }
}
