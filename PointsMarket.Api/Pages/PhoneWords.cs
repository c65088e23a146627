using PointsMarket.Core;

namespace PointsMarket.Api.Pages;

/// <summary>The sections of a villager's phone; calls and reports find their place between conduct and the household.</summary>
internal static class PhoneWords
{
    public static readonly Sentence Settings = new("显示设置", "Display");

    public static readonly IReadOnlyList<(string Path, Sentence Name)> Sections =
    [
        ("me", new("积分", "Points")),
        ("me/conduct", new("申报", "Report")),
        ("me/publicity", new("公示", "Publicity")),
        ("me/household", new("我家", "My home")),
    ];
}
