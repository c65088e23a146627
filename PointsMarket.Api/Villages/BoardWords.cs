using PointsMarket.Core;

namespace PointsMarket.Api.Villages;

/// <summary>The words of the public board.</summary>
internal static class BoardWords
{
    public static readonly Sentence ChooseVillage = new("请选择您的村", "Please choose your village");
    public static readonly Sentence NoVillage = new(
        "这里还没有村。请管理员用init命令建立第一个村，做法见说明书。",
        "There is no village here yet. The administrator makes the first one with the verb init; the manual tells how.");
}
