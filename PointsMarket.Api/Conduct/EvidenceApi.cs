using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Conduct;

namespace PointsMarket.Api.Conduct;

internal static class EvidenceApi
{
    public static void MapEvidence(this IEndpointRouteBuilder village)
    {
        var evidence = village.MapGroup("/conduct/{id}/evidence").WithTags("Conduct");
        evidence.Post("", Add).Says("Add a picture: image/jpeg, image/png or image/webp, at most 5 MB; it is encoded anew without metadata")
            .RequireAuthorization(Rights.CanSubmit)
            .Refuses(Reason.AlreadyReviewed, Reason.LimitReached)
            .Accepts<byte[]>(PictureReader.Types[0], PictureReader.Types[1..]);
        evidence.Get("/{n}", Find).Says("A picture").RequireAuthorization(Rights.CanReadAll)
            .Produces(StatusCodes.Status200OK, contentType: PictureReader.Types[0]);
    }

    private static async Task<Made<EvidenceResponse>> Add(string id, Desk desk, HttpContext context)
    {
        var bytes = await RequestBody.Read(context, PictureReader.Megabytes);
        if (!PictureReader.Types.Contains(context.Request.ContentType?.Split(';')[0].Trim().ToLowerInvariant()))
            throw new RefusalException(Reason.UnsupportedMediaType, ProblemSentences.NotAPicture);

        var picture = await PictureReader.Encode(bytes, context.RequestAborted);
        return await desk.Make(
            tx => EvidenceService.Add(tx, desk.Caller, Query.PathNumber(id), picture),
            EvidenceResponse.From,
            added => desk.Address($"conduct/{Query.PathNumber(id)}/evidence/{added.N}"));
    }

    private static Bytes Find(string id, string n, Desk desk)
    {
        var found = desk.Read(tx => EvidenceService.Find(tx, desk.Village, Query.PathNumber(id), Query.PathCount(n)));
        return new((found ?? throw Refusal.NotFound()).Picture, PictureReader.Types[0]);
    }
}

internal sealed record EvidenceResponse(int N, int Width, int Height, string By, DateTimeOffset At)
{
    public static EvidenceResponse From(Evidence evidence) =>
        new(evidence.N, evidence.Width, evidence.Height, evidence.By, evidence.At);
}
