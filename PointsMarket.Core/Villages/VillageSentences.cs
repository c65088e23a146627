namespace PointsMarket.Core.Villages;

internal static class VillageSentences
{
    public static Sentence VillageExists(string code) => new(
        $"已经有编号为{code}的村。",
        $"There is a village {code} already.");
}
