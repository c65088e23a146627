using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.People;
using PointsMarket.Core.Villages;

namespace PointsMarket.Api.Conduct;

/// <summary>A record of one's own household with all that it has come through.</summary>
public sealed record OwnHistory
{
    public required OwnRecord Own { get; init; }

    /// <summary>The name of who recorded it; null where the household itself did.</summary>
    public string? RecordedBy { get; init; }
    public Withdrawal? Withdrawal { get; init; }
    public required PublicNames Names { get; init; }
    public required int PublicityDays { get; init; }

    /// <summary>The household handed it in, and it can still be taken back.</summary>
    public required bool MayWithdraw { get; init; }
}

internal static class OwnConductPages
{
    private const int RecordsShown = 20;

    public static void MapOwnConductPages(this IEndpointRouteBuilder me)
    {
        var conduct = me.MapGroup("/conduct");
        conduct.MapPage("", List);
        conduct.MapPage("/{id}", Show);
        conduct.MapPage("/{id}/withdrawal", AskToWithdraw);
        conduct.MapForm("/{id}/withdrawal", Withdraw);
        conduct.MapReportPages();
    }

    private static IResult List(string? after, PageDesk desk)
    {
        var filter = new ConductFilter { Household = desk.Caller.Household, Before = Query.After(after), Limit = RecordsShown + 1 };
        var (records, settings) = desk.Read(tx => (OwnRecord.List(tx, desk.Village, filter), VillageService.SettingsNow(tx, desk.Village)));
        return PageDesk.Page<OwnConductPage>(
            null,
            (nameof(OwnConductPage.Records), records.Take(RecordsShown).ToList()),
            (nameof(OwnConductPage.Next), records.Count > RecordsShown ? records[RecordsShown - 1].Record.Id : (long?)null),
            (nameof(OwnConductPage.PublicityDays), settings.PublicityDays));
    }

    private static IResult Show(string id, PageDesk desk) =>
        PageDesk.Page<OwnRecordPage>(null, (nameof(OwnRecordPage.History), Find(id, desk)));

    private static IResult AskToWithdraw(string id, PageDesk desk) => Question(PostedForm.New(), id, desk);

    private static Task<IResult> Withdraw(string id, PostedForm form, PageDesk desk)
    {
        var own = Find(id, desk).Own;
        return desk.Submit<WithdrawalRequest, ConductRecord>(
            form,
            (tx, request) => ConductService.Withdraw(tx, desk.Caller, own.Record.Id, request.Reason!.Trim()),
            record => desk.At($"me/conduct/{record.Id}?done=withdrawn"),
            () => Question(form, id, desk));
    }

    private static IResult Question(PostedForm form, string id, PageDesk desk) =>
        PageDesk.Page<WithdrawalPage>(form, (nameof(WithdrawalPage.History), Find(id, desk)));

    /// <summary>A record of the caller's own household; any other looks as if it were not there.</summary>
    private static OwnHistory Find(string id, PageDesk desk) => desk.Read(tx =>
    {
        var record = ConductService.Find(tx, desk.Village, Query.PathNumber(id));
        if (record is null || record.Household != desk.Caller.Household)
            throw Refusal.NotFound();

        var settings = VillageService.SettingsNow(tx, desk.Village);
        return new OwnHistory
        {
            Own = OwnRecord.Of(tx, desk.Village, record),
            RecordedBy = PeopleService.Find(tx, desk.Village, record.SubmittedBy)?.Name,
            Withdrawal = ConductService.FindWithdrawal(tx, desk.Village, record.Id),
            Names = settings.PublicNames,
            PublicityDays = settings.PublicityDays,
            MayWithdraw = record.SubmittedBy == desk.Caller.Account
                && record.Status is (ConductStatus.Submitted or ConductStatus.Published or ConductStatus.Objected),
        };
    });
}
