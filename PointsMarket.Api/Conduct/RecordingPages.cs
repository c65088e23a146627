using System.Globalization;
using PointsMarket.Api.Households;
using PointsMarket.Api.Pages;
using PointsMarket.Api.Rules;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Conduct;

/// <summary>What is said of a record right after it was handed in.</summary>
public sealed record Recorded(ShownConduct Shown, CapUse Cap);

/// <summary>The quick entry: one household after the other, with the keyboard alone.</summary>
internal static class RecordingPages
{
    private const int MostShown = 10;
    private const int MostFound = 10;

    public static void MapRecordingPages(this IEndpointRouteBuilder desk)
    {
        desk.MapPage("/rules/find", FindRule);
        var recording = desk.MapGroup("/conduct/new").RequireAuthorization(Rights.CanSubmit);
        recording.MapPage("", Ask);
        recording.MapForm("", Submit);
    }

    private static IResult FindRule(string? search, PageDesk desk)
    {
        var found = desk.Read(tx => RuleFinder.Find(tx, desk.Village, search, tx.Today)).Take(MostFound);
        return Results.Json(
            found.Select(rule => new Option($"{rule.Code} {rule.Title}", $"{rule.Code} {rule.Title} · {Say(desk, RuleFinderWords.Worth(rule))}")),
            Json.Options);
    }

    private static IResult Ask(string? household, string? rule, string? recorded, string? keep, PageDesk desk)
    {
        var before = recorded is null ? null : desk.Read(tx => OwnRecord(tx, desk, Query.PathNumber(recorded)));
        var kept = keep is not null ? before : null;
        var form = PostedForm.New(
            ("household", household),
            ("rule", kept is null ? rule : $"{kept.Shown.Rule.Code} {kept.Shown.Rule.Title}"),
            ("quantity", "1"),
            ("happenedOn", DayField(kept?.Shown.Record.HappenedOn ?? desk.Reader.Today)),
            ("keep", kept is null ? null : "true"));
        return Page(desk, form, before);
    }

    private static Task<IResult> Submit(PostedForm form, PageDesk desk) => desk.Submit(
        form,
        tx =>
        {
            var day = DayOf(form) ?? tx.Today;
            var household = HouseholdFinder.Get(tx, desk.Village, form).Code;
            var request = RequestOf(form, household, RuleFinder.Get(tx, desk.Village, form, day));
            var submission = request.As<SubmitConduct>(desk.Context).ToSubmission();
            Doubles.Doubt(tx, desk, form, [submission]);
            return ConductService.Submit(tx, desk.Caller, submission);
        },
        record => desk.At($"desk/conduct/new?recorded={record.Id}{(form.Has("keep", "true") ? "&keep=on" : "")}"),
        () => Page(desk, form, null));

    /// <summary>The API's request, with household and rule by their codes.</summary>
    public static PostedForm RequestOf(PostedForm form, string household, string rule) => PostedForm.New(
        ("household", household),
        ("resident", form["resident"]),
        ("rule", rule),
        ("quantity", form["quantity"]),
        ("happenedOn", form["happenedOn"]),
        ("note", form["note"]));

    /// <summary>The day that a form names; null where it names none.</summary>
    public static DateOnly? DayOf(PostedForm form) =>
        DateOnly.TryParseExact(form["happenedOn"]?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string DayField(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Recorded? OwnRecord(Tx tx, PageDesk desk, long id)
    {
        if (ConductService.Find(tx, desk.Village, id) is not { } record || record.SubmittedBy != desk.Caller.Account)
            return null;

        var shown = ShownConduct.Of(tx, desk.Village, record);
        return new(shown, CapService.Find(tx, desk.Village, record.Household, shown.Rule, record.HappenedOn));
    }

    private static IResult Page(PageDesk desk, PostedForm form, Recorded? before) => desk.Read(tx =>
    {
        var day = DayOf(form) ?? tx.Today;
        return PageDesk.Page<RecordingPage>(
            form,
            (nameof(RecordingPage.Before), before),
            (nameof(RecordingPage.Households), form.WasRefused ? HouseholdFinder.Choices(tx, desk.Village, form) : []),
            (nameof(RecordingPage.Rules), form.WasRefused ? RuleFinder.Choices(tx, desk.Village, form, day) : []),
            (nameof(RecordingPage.Rule), RuleFinder.Find(tx, desk.Village, form["rule"], day) is [var rule] ? rule : null),
            (nameof(RecordingPage.LastTen), ShownConduct.Of(tx, desk.Village, ConductService.ListBySubmitter(tx, desk.Caller, MostShown))));
    });

    private static string Say(PageDesk desk, Sentence sentence) => desk.Reader.English ? sentence.English : sentence.Chinese;
}
