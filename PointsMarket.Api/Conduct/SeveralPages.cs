using PointsMarket.Api.Pages;
using PointsMarket.Api.Rules;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Households;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Conduct;

/// <summary>One rule for many households, as after a day of common work: all are recorded, or none.</summary>
internal static class SeveralPages
{
    private const int MostAtOnce = 500;

    public static void MapSeveralPages(this IEndpointRouteBuilder desk)
    {
        var several = desk.MapGroup("/conduct/several").RequireAuthorization(Rights.CanSubmit);
        several.MapPage("", Ask);
        several.MapForm("", Submit);
        several.MapForm("/withdrawal", Withdraw);
    }

    private static IResult Ask(string? first, string? last, PageDesk desk)
    {
        var before = first is null || last is null ? [] : desk.Read(tx => OwnRecords(tx, desk, Query.PathNumber(first), Query.PathNumber(last)));
        return Page(desk, PostedForm.New(("quantity", "1"), ("happenedOn", RecordingPages.DayField(desk.Reader.Today))), before);
    }

    private static Task<IResult> Submit(PostedForm form, PageDesk desk) => form["show"] is not null
        ? Task.FromResult(Page(desk, form, []))
        : desk.Submit(
            form,
            tx => SubmitAll(tx, form, desk),
            records => desk.At($"desk/conduct/several?first={records[0].Id}&last={records[^1].Id}"),
            () => Page(desk, form, []));

    private static List<ConductRecord> SubmitAll(Tx tx, PostedForm form, PageDesk desk)
    {
        var rule = RuleFinder.Get(tx, desk.Village, form, RecordingPages.DayOf(form) ?? tx.Today);
        var named = NamedHouseholds.Read(tx, desk.Village, form);
        if (named.Households.Count > MostAtOnce)
            throw new MalformedException("households", RecordingWords.TooMany(MostAtOnce));

        var errors = named.Errors;
        var records = new List<ConductRecord>();
        var submissions = named.Households
            .Select(one => (Submission: RecordingPages.RequestOf(form, one.Household.Code, rule).As<SubmitConduct>(desk.Context).ToSubmission(), one.At))
            .ToList();
        if (errors.Count == 0)
            Doubles.Doubt(tx, desk, form, submissions.Select(one => one.Submission));

        foreach (var (submission, at) in submissions)
        {
            try
            {
                records.Add(ConductService.Submit(tx, desk.Caller, submission));
            }
            catch (RefusalException refusal) when (refusal.Reason == Reason.HouseholdDeparted)
            {
                errors.Add(at(refusal.Sentence));
            }
        }

        return errors.Count == 0
            ? records
            : throw new MalformedException(new Dictionary<string, IReadOnlyList<Sentence>> { ["households"] = errors });
    }

    private static Task<IResult> Withdraw(PostedForm form, PageDesk desk) => desk.Submit<WithdrawalRequest, int>(
        form,
        (tx, request) =>
        {
            var records = OwnRecords(tx, desk, Number(form["first"]), Number(form["last"]));
            foreach (var shown in records)
                ConductService.Withdraw(tx, desk.Caller, shown.Id, request.Reason!.Trim());

            return records.Count;
        },
        _ => desk.At($"desk/conduct/several?done=withdrawn"),
        () => Page(desk, form, []));

    private static long Number(string? text) => text is null ? throw Refusal.NotFound() : Query.PathNumber(text);

    /// <summary>What was just handed in together, if it was by this person; at most what one form can hand in.</summary>
    private static List<ShownConduct> OwnRecords(Tx tx, PageDesk desk, long first, long last)
    {
        var own = ConductService.ListBySubmitter(tx, desk.Caller, MostAtOnce).Where(record => record.Id >= first && record.Id <= last);
        return ShownConduct.Of(tx, desk.Village, [.. own.OrderBy(record => record.Id)]);
    }

    private static IResult Page(PageDesk desk, PostedForm form, IReadOnlyList<ShownConduct> before) => desk.Read(tx =>
    {
        var all = HouseholdService.List(tx, desk.Village, new(null, null, null, Sheets.MostRows)).FindAll(household => !household.HasDepartedBy(tx.Today));
        return PageDesk.Page<SeveralPage>(
            form,
            (nameof(SeveralPage.Before), before),
            (nameof(SeveralPage.Rules), form.WasRefused ? RuleFinder.Choices(tx, desk.Village, form, RecordingPages.DayOf(form) ?? tx.Today) : []),
            (nameof(SeveralPage.Streets), all.Select(NamedHouseholds.StreetOf).Distinct().ToList()),
            (nameof(SeveralPage.Shown), all.FindAll(household => NamedHouseholds.StreetOf(household) == form["street"] || form.Has("ticked", household.Code))));
    });
}
