using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Api.Conduct;

/// <summary>A record under publicity as one villager sees it: its public side, and what they themselves objected.</summary>
public sealed record PublicView
{
    public required PublishedRecord Record { get; init; }

    /// <summary>The head as the village shows names; one's own stands in full.</summary>
    public required string Name { get; init; }
    public required bool IsOwn { get; init; }
    public IReadOnlyList<Objection> OwnObjections { get; init; } = [];

    /// <summary>How many objections of others wait for a ruling: that there are some is public, whose and why is not.</summary>
    public int OthersWaiting { get; init; }

    public bool IsOpen => Record.Status is ConductStatus.Published or ConductStatus.Objected;
}

/// <summary>What is under publicity in the village, and objecting to it.</summary>
internal static class PublicityPages
{
    private const int RecordsShown = 30;
    private const int ObjectionsShown = 10;

    public static void MapPublicityPages(this IEndpointRouteBuilder me)
    {
        var publicity = me.MapGroup("/publicity");
        publicity.MapPage("", List);
        publicity.MapPage("/{id}", (string id, PageDesk desk) => Page(PostedForm.New(), id, desk));
        publicity.MapForm("/{id}/objections", Raise).RequireAuthorization(Rights.CanObject);
    }

    private static IResult List(string? after, PageDesk desk)
    {
        var before = Query.After(after);
        var (published, objected, settings) = desk.Read(tx => (
            PublicityService.List(tx, desk.Village, before, RecordsShown + 1),
            before is null ? ObjectionService.ListObjectedBy(tx, desk.Village, desk.Caller.Account, ObjectionsShown) : [],
            VillageService.SettingsNow(tx, desk.Village)));
        var views = desk.Read(tx => objected.Select(record => View(tx, PublicityService.Find(tx, desk.Village, record.Id)!, desk)).ToList());
        return PageDesk.Page<PublicityPage>(
            null,
            (nameof(PublicityPage.Records), published.Take(RecordsShown).Select(record => View(record, settings, desk)).ToList()),
            (nameof(PublicityPage.Next), published.Count > RecordsShown ? published[RecordsShown - 1].Id : (long?)null),
            (nameof(PublicityPage.Objected), views),
            (nameof(PublicityPage.Settings), settings));
    }

    private static Task<IResult> Raise(string id, PostedForm form, PageDesk desk) => desk.Submit<ObjectionRequest, Objection>(
        form,
        (tx, request) => ObjectionService.Raise(tx, desk.Caller, Query.PathNumber(id), request.Reason!.Trim(), desk.Caller.Name),
        _ => desk.At($"me/publicity/{Query.PathNumber(id)}?done=objected"),
        () => Page(form, id, desk));

    private static IResult Page(PostedForm form, string id, PageDesk desk)
    {
        var (view, settings) = desk.Read(tx => (Find(tx, Query.PathNumber(id), desk), VillageService.SettingsNow(tx, desk.Village)));
        return PageDesk.Page<PublishedRecordPage>(
            form,
            (nameof(PublishedRecordPage.View), view),
            (nameof(PublishedRecordPage.Settings), settings));
    }

    /// <summary>Open while it is under publicity; later only to whoever lives there, or objected and waits to hear what became of it.</summary>
    private static PublicView Find(Tx tx, long id, PageDesk desk)
    {
        if (PublicityService.Find(tx, desk.Village, id) is { } record && View(tx, record, desk) is var view
            && (view.IsOpen || view.IsOwn || view.OwnObjections.Count > 0))
        {
            return view;
        }

        throw Refusal.NotFound();
    }

    private static PublicView View(Tx tx, PublishedRecord record, PageDesk desk)
    {
        var objections = ConductService.Get(tx, desk.Village, record.Id).Objections;
        return View(record, VillageService.SettingsNow(tx, desk.Village), desk) with
        {
            OwnObjections = [.. objections.Where(objection => objection.Account == desk.Caller.Account)],
            OthersWaiting = objections.Count(objection => objection.IsWaiting && objection.Account != desk.Caller.Account),
        };
    }

    private static PublicView View(PublishedRecord record, Settings settings, PageDesk desk)
    {
        var own = record.Household == desk.Caller.Household;
        return new() { Record = record, IsOwn = own, Name = own ? record.Head : PublicName.Show(record.Head, settings.PublicNames) };
    }
}
