using System.Globalization;
using PointsMarket.Api.Pages;
using PointsMarket.Core.Households;

namespace PointsMarket.Api.Households;

/// <summary>The register of households: who belongs, written down and changed.</summary>
internal static class RegisterPages
{
    private const int EmptyRows = 6;

    public static void MapRegisterPages(this IEndpointRouteBuilder households)
    {
        households.MapPage("/new", (PageDesk desk) => Page(desk, PostedForm.New(Rows([])), null));
        households.MapForm("/new", Add);
        households.MapPage("/{code}/edit", Edit);
        households.MapForm("/{code}/edit", Change);
    }

    private static Task<IResult> Add(PostedForm form, PageDesk desk) => desk.Submit<AddHousehold, Household>(
        form,
        (tx, request) => HouseholdService.Add(tx, desk.Caller, request.ToHousehold(request.Code!), request.Opening?.ToOpening()),
        household => desk.At($"desk/households/{household.Code}?done=added"),
        () => Page(desk, form, null));

    private static IResult Edit(string code, PageDesk desk)
    {
        var household = desk.Read(tx => HouseholdService.Get(tx, desk.Village, code));
        return Page(desk, PostedForm.New(Fields(household)), household);
    }

    private static Task<IResult> Change(string code, PostedForm form, PageDesk desk)
    {
        var household = desk.Read(tx => HouseholdService.Get(tx, desk.Village, code));
        return desk.Submit<ChangeHousehold, Household>(
            form,
            (tx, request) => HouseholdService.Change(tx, desk.Caller, request.ToHousehold(code)),
            _ => desk.At($"desk/households/{code}?done=saved"),
            () => Page(desk, form, household));
    }

    private static IResult Page(PageDesk desk, PostedForm form, Household? household) => PageDesk.Page<HouseholdFormPage>(
        form,
        (nameof(HouseholdFormPage.Household), household),
        (nameof(HouseholdFormPage.Streets), desk.Read(tx => HouseholdService.ListStreets(tx, desk.Village))));

    private static IEnumerable<(string, string?)> Fields(Household household) =>
    [
        ("head", household.Head),
        ("area", household.Area),
        ("street", household.Street),
        ("phone", household.Phone),
        ("categories", string.Join('、', household.Categories)),
        .. Rows(household.Residents),
    ];

    /// <summary>A row for each resident, and a few to fill in.</summary>
    private static IEnumerable<(string, string?)> Rows(IReadOnlyList<Resident> residents)
    {
        for (var i = 0; i < residents.Count + EmptyRows; i++)
        {
            var resident = i < residents.Count ? residents[i] : null;
            yield return ($"residents[{i}].name", resident?.Name ?? "");
            yield return ($"residents[{i}].birthYear", resident?.BirthYear?.ToString(CultureInfo.InvariantCulture) ?? "");
            yield return ($"residents[{i}].elder", resident?.Elder == true ? "true" : null);
            yield return ($"residents[{i}].mobile", resident?.Mobile == true ? "true" : null);
        }
    }
}
