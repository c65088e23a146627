namespace PointsMarket.Bench.Growth;

/// <summary>What the entries of one household add up to while the story is told.</summary>
internal sealed class HouseholdSums(byte[] code, string head, string area, string street)
{
    public byte[] Code => code;

    public string Head => head;

    public string Area => area;

    public string Street => street;

    public long Balance { get; set; }

    public long Honour { get; set; }

    public long YearHonour { get; set; }

    public long Opening { get; private set; }

    public long Earned { get; set; }

    public long Deducted { get; set; }

    public long Redeemed { get; set; }

    public long Adjusted { get; set; }

    public long MonthHonour { get; set; }

    public void BeginMonth()
    {
        Opening = Balance;
        (Earned, Deducted, Redeemed, Adjusted, MonthHonour) = (0, 0, 0, 0, 0);
    }
}
