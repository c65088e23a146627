namespace PointsMarket.Core.Prints;

/// <summary>Text that has to stand in a box of fixed size, as on a card: a long name is written smaller before anything is pushed over the edge.</summary>
internal static class FittedText
{
    private const float Smallest = 2.5f;
    private const float Step = 0.5f;
    private const float LineHeight = 1.3f;

    /// <summary>The largest size, from <paramref name="largest"/> down, in which the text fits.</summary>
    public static float SizeFor(string text, float width, float height, float largest)
    {
        var ems = AmountColumn.EmsOf(text);
        var size = largest;
        while (size > Smallest && LinesAt(size) * size * LineHeight > height)
            size -= Step;

        return Math.Max(Smallest, size);

        // Lines end early, where a word or a mark does not fit any more.
        float LinesAt(float candidate) => ems * candidate <= width ? 1 : MathF.Ceiling(ems / (MathF.Floor(width / candidate) - 1));
    }
}
