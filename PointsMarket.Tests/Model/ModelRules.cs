namespace PointsMarket.Tests.Model;

/// <summary>A version of a rule; a version without a day is in force for every earlier day too.</summary>
internal sealed record ModelRule
{
    public required string Code { get; init; }
    public required long Points { get; init; }
    public long? CapPerMonth { get; init; }
    public long? CapPerYear { get; init; }
    public bool SelfReport { get; init; }
    public bool EvidenceRequired { get; init; }
    public int? FreezeMonths { get; init; }
    public DateOnly? EffectiveFrom { get; init; }

    public Fields Fields() => new()
    {
        ["code"] = Code,
        ["points"] = new Amount(Points),
        ["capPerMonth"] = CapPerMonth is { } month ? new Amount(month) : null,
        ["capPerYear"] = CapPerYear is { } year ? new Amount(year) : null,
        ["selfReport"] = SelfReport,
        ["evidenceRequired"] = EvidenceRequired,
        ["effectiveFrom"] = EffectiveFrom,
    };
}

/// <summary>The rules and their versions: what is in force on which day.</summary>
internal sealed class ModelRules(ModelVillage village)
{
    private readonly Dictionary<string, List<ModelRule>> _versions = [];
    private readonly Dictionary<string, DateOnly> _retiredOn = [];

    public IReadOnlyList<string> Codes => [.. _versions.Keys.Order(StringComparer.Ordinal)];

    public bool Exists(string code) => _versions.ContainsKey(code);

    /// <summary>The version made last, whenever it begins: it says what the rule is meant to be where none is in force.</summary>
    public ModelRule Newest(string code) => _versions[code][^1];

    /// <summary>Of the versions that had begun by that day the latest, and of those of one day the last that was made.</summary>
    public ModelRule? InForce(string code, DateOnly day) =>
        _retiredOn.TryGetValue(code, out var retiredOn) && day >= retiredOn
            ? null
            : _versions[code]
                .Where(version => version.EffectiveFrom is null || version.EffectiveFrom <= day)
                .OrderBy(version => version.EffectiveFrom ?? DateOnly.MinValue)
                .LastOrDefault();

    public Prediction Make(ModelRule rule)
    {
        if (!_versions.TryAdd(rule.Code, [rule]))
            return Prediction.Refused("duplicateCode");

        return Prediction.Made(rule.Fields());
    }

    /// <summary>The next version, from its day on (today where none is given, and never earlier).</summary>
    public Prediction Change(ModelRule rule)
    {
        var version = rule with { EffectiveFrom = rule.EffectiveFrom ?? village.Today };
        if (version.EffectiveFrom < village.Today)
            return Prediction.Malformed();

        if (!_versions.TryGetValue(rule.Code, out var versions))
            return Prediction.Absent();

        if (_retiredOn.TryGetValue(rule.Code, out var retiredOn) && retiredOn <= version.EffectiveFrom)
            return Prediction.Refused("ruleRetired");

        versions.Add(version);
        return Prediction.Done(version.Fields());
    }

    public Prediction Retire(string code, DateOnly on)
    {
        if (!Exists(code))
            return Prediction.Absent();

        _retiredOn[code] = on;
        return Prediction.Done(new() { ["code"] = code, ["retiredOn"] = on });
    }
}
