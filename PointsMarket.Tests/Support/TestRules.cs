using PointsMarket.Core;
using PointsMarket.Core.Rules;

namespace PointsMarket.Tests.Support;

/// <summary>One rule of each kind: capped, halved, self-reported, with evidence, a deduction, a veto.</summary>
internal static class TestRules
{
    /// <summary>+10 a time, at most 20 a month and 50 a year, self-reported.</summary>
    public const string Labour = "G01";

    /// <summary>+0.5 a kilogram, no cap.</summary>
    public const string Recycling = "H05";

    /// <summary>+2, a picture is needed, self-reported.</summary>
    public const string Snapshot = "H06";

    /// <summary>+5, no cap, only for those who work for the village to hand in.</summary>
    public const string Help = "G02";

    /// <summary>−1.</summary>
    public const string Late = "Z06";

    /// <summary>−20, and redemption frozen for 3 months after the month.</summary>
    public const string Veto = "B02";

    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule(Labour, "参加义务劳动", 10) with { CapPerMonth = Points.Of(20), CapPerYear = Points.Of(50), SelfReport = true },
        Rule(Recycling, "交回可回收物", 0.5m),
        Rule(Snapshot, "随手拍发现问题", 2) with { SelfReport = true, EvidenceRequired = true },
        Rule(Help, "志愿服务", 5),
        Rule(Late, "会议迟到", -1),
        Rule(Veto, "无理取闹阻碍公共事务", -20) with { FreezeMonths = 3 },
    ];

    private static Rule Rule(string code, string title, decimal points) => new()
    {
        Code = code,
        Category = "测试",
        Title = title,
        Points = Points.From(points),
        Unit = "次",
    };
}
