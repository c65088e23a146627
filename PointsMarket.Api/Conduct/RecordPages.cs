using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Conduct;

/// <summary>A record with all that was done about it, and whether the names of those who did it are known.</summary>
public sealed record RecordDetails(ShownConduct Shown, CapUse Cap, Withdrawal? Withdrawal, IReadOnlyDictionary<string, string> Names)
{
    public string NameOf(string account) => Names.GetValueOrDefault(account) ?? account;
}

/// <summary>A record's own page: its pictures, its withdrawal, and an objection of somebody who came in.</summary>
internal static class RecordPages
{
    public static void MapRecordPages(this IEndpointRouteBuilder desk)
    {
        var record = desk.MapGroup("/conduct/{id}");
        record.MapPage("", Show);
        record.MapPage("/evidence/{n}", Picture);
        record.MapForm("/evidence", AddPictures).RequireAuthorization(Rights.CanSubmit);
        record.MapForm("/withdrawal", Withdraw).RequireAuthorization(Rights.CanSubmit);
        record.MapForm("/objections", Object).RequireAuthorization(Rights.CanObject);
    }

    public static RecordDetails DetailsOf(Tx tx, string village, long id)
    {
        var shown = ShownConduct.Of(tx, village, ConductService.Get(tx, village, id));
        return new(
            shown,
            CapService.Find(tx, village, shown.Record.Household, shown.Rule, shown.Record.HappenedOn),
            ConductService.FindWithdrawal(tx, village, id),
            ShownConduct.NamesOf(tx, village));
    }

    private static IResult Show(string id, PageDesk desk) => Page(id, desk, null);

    private static Bytes Picture(string id, string n, PageDesk desk)
    {
        var found = desk.Read(tx => EvidenceService.Find(tx, desk.Village, Query.PathNumber(id), Query.PathCount(n)));
        return new((found ?? throw Refusal.NotFound()).Picture, PictureReader.Types[0]);
    }

    private static async Task<IResult> AddPictures(string id, PostedForm form, PageDesk desk)
    {
        var number = Query.PathNumber(id);
        try
        {
            var pictures = await PictureReader.Read(form.Files, "picture", ConductWords.NoPicture, desk.Context.RequestAborted);
            return await desk.Submit(
                form,
                tx => pictures.ConvertAll(picture => EvidenceService.Add(tx, desk.Caller, number, picture)),
                _ => desk.At($"desk/conduct/{number}?done=picture"),
                Again);
        }
        catch (MalformedException malformed)
        {
            form.Refuse(malformed);
        }
        catch (RefusalException refusal)
        {
            form.Refuse(refusal);
        }

        return Again();

        IResult Again() => Page(id, desk, form, nameof(RecordPage.PictureForm));
    }

    private static Task<IResult> Withdraw(string id, PostedForm form, PageDesk desk) => desk.Submit<WithdrawalRequest, ConductRecord>(
        form,
        (tx, request) => ConductService.Withdraw(tx, desk.Caller, Query.PathNumber(id), request.Reason!.Trim()),
        record => form["back"] == "new" ? desk.At($"desk/conduct/new?done=withdrawn") : desk.At($"desk/conduct/{record.Id}?done=withdrawn"),
        () => Page(id, desk, form, nameof(RecordPage.WithdrawalForm)));

    private static Task<IResult> Object(string id, PostedForm form, PageDesk desk) => desk.Submit<ObjectionRequest, Objection>(
        form,
        (tx, request) => ObjectionService.Raise(tx, desk.Caller, Query.PathNumber(id), request.Reason!.Trim(), request.By.Trimmed()),
        _ => desk.At($"desk/conduct/{Query.PathNumber(id)}?done=objected"),
        () => Page(id, desk, form, nameof(RecordPage.ObjectionForm)));

    /// <summary>The page, with the one of its forms that was refused.</summary>
    private static IResult Page(string id, PageDesk desk, PostedForm? refused, string form = "") => PageDesk.Page<RecordPage>(
        refused?.Status ?? StatusCodes.Status200OK,
        new (string, object?)[] { (nameof(RecordPage.Details), desk.Read(tx => DetailsOf(tx, desk.Village, Query.PathNumber(id)))) }
            .Concat(refused is null ? [] : [(form, refused)]));
}
