using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Households;

/// <summary>A household as it lies in the file, without its residents.</summary>
internal sealed record HouseholdRow
{
    public required string Code { get; init; }
    public required string Head { get; init; }
    public required string Area { get; init; }
    public required string Street { get; init; }
    public string? Phone { get; init; }
    public required string Categories { get; init; }
    public DateOnly? DepartedOn { get; init; }
    public string? DepartureReason { get; init; }

    public static HouseholdRow Read(HotRow row) => new()
    {
        Code = row.GetString(0),
        Head = row.GetString(1),
        Area = row.GetString(2),
        Street = row.GetString(3),
        Phone = row.FindString(4),
        Categories = row.GetString(5),
        DepartedOn = row.FindDay(6),
        DepartureReason = row.FindString(7),
    };

    public Household ToHousehold(IEnumerable<ResidentRow> residents) => new()
    {
        Code = Code,
        Head = Head,
        Area = Area,
        Street = Street,
        Phone = Phone,
        Residents = [.. residents.Select(row => row.ToResident())],
        Categories = Categories.Split('\n', StringSplitOptions.RemoveEmptyEntries),
        DepartedOn = DepartedOn,
        DepartureReason = DepartureReason,
    };
}

/// <summary>A resident as they lie in the file.</summary>
internal sealed record ResidentRow
{
    public required string Household { get; init; }
    public required string Name { get; init; }
    public int? BirthYear { get; init; }
    public required bool Elder { get; init; }
    public required bool Mobile { get; init; }

    public static ResidentRow Read(HotRow row) => new()
    {
        Household = row.GetString(0),
        Name = row.GetString(1),
        BirthYear = row.IsNull(2) ? null : row.GetInt32(2),
        Elder = row.GetBoolean(3),
        Mobile = row.GetBoolean(4),
    };

    public Resident ToResident() => new() { Name = Name, BirthYear = BirthYear, Elder = Elder, Mobile = Mobile };
}
