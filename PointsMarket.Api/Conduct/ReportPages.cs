using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Households;
using PointsMarket.Core.Rules;

namespace PointsMarket.Api.Conduct;

/// <summary>A household reports what it did: the report and its photographs together, or neither.</summary>
internal static class ReportPages
{
    public const string PicturesField = "pictures";

    private const int MostRules = 200;

    /// <summary>What is reported once at a time: asking how many would only puzzle.</summary>
    private static readonly string[] UnitsOfOne = ["次", "年", "月", "条"];

    public static void MapReportPages(this IEndpointRouteBuilder conduct)
    {
        conduct.MapPage("/new", Form);
        conduct.MapForm("/new", Report);
    }

    public static bool IsCounted(Rule rule) => !UnitsOfOne.Contains(rule.Unit);

    /// <summary>Each rule has a field of its own for the quantity, shown with the rule.</summary>
    public static string QuantityField(string rule) => $"quantity-{rule}";

    private static IResult Form(string? rule, PageDesk desk) => Page(
        PostedForm.New(("rule", rule), ("happenedOn", desk.Reader.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))),
        desk);

    private static async Task<IResult> Report(PostedForm form, PageDesk desk)
    {
        try
        {
            var submission = Submission(form, desk);
            var pictures = await Pictures(form, submission, desk);
            return await desk.Submit(
                form,
                tx =>
                {
                    var record = ConductService.Submit(tx, desk.Caller, submission);
                    pictures.ForEach(picture => EvidenceService.Add(tx, desk.Caller, record.Id, picture));
                    return record;
                },
                record => desk.At($"me/conduct/{record.Id}?done=reported"),
                () => Page(form, desk));
        }
        catch (MalformedException malformed)
        {
            form.Refuse(malformed);
            return Page(form, desk);
        }
    }

    /// <summary>The form as the API's request: for one's own household, with the quantity of the rule that was chosen.</summary>
    private static Submission Submission(PostedForm form, PageDesk desk)
    {
        if (string.IsNullOrEmpty(form["rule"]))
            throw new MalformedException("rule", OwnConductWords.RuleMissing);

        var report = PostedForm.New(
            ("household", desk.Caller.Household),
            ("resident", form["resident"]),
            ("rule", form["rule"]),
            ("quantity", form[QuantityField(form["rule"]!)]),
            ("happenedOn", form["happenedOn"]),
            ("note", form["note"]));
        return report.As<SubmitConduct>(desk.Context).ToSubmission();
    }

    private static Task<List<EvidencePicture>> Pictures(PostedForm form, Submission submission, PageDesk desk)
    {
        var rule = desk.Read(tx => RuleService.FindInForce(tx, desk.Village, submission.Rule, submission.HappenedOn));
        var missing = rule is { EvidenceRequired: true } ? OwnConductWords.PictureMissing : null;
        return PictureReader.Read(form.Files, PicturesField, missing, desk.Context.RequestAborted);
    }

    private static IResult Page(PostedForm form, PageDesk desk)
    {
        var (household, rules) = desk.Read(tx => (
            HouseholdService.Get(tx, desk.Village, desk.Caller.Household!),
            RuleService.List(tx, desk.Village, tx.Today, null, MostRules).Where(rule => rule.SelfReport).ToList()));
        return PageDesk.Page<ReportPage>(
            form,
            (nameof(ReportPage.Household), household),
            (nameof(ReportPage.Rules), rules));
    }
}
