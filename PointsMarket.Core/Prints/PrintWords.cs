namespace PointsMarket.Core.Prints;

/// <summary>The words that every print shares.</summary>
internal static class PrintWords
{
    public const string Draft = "未结账 草稿";
    public const string Training = "演练";

    /// <summary>The marks of a sheet that is not of a month.</summary>
    public static IReadOnlyList<string> MarksOf(Storage.Tx tx) => tx.Time.Training ? [Training] : [];

    public const string PageBefore = "第";
    public const string PageBetween = "页 共";
    public const string PageAfter = "页";

    public const string Seal = "村民委员会（盖章）";
    public const string EmptyDate = "　　　　年　　月　　日";

    public static readonly IReadOnlyList<string> Signatures = ["制表：", "审核：", "村党支部书记：", "村务监督委员会："];
}
