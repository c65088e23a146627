namespace PointsMarket.Core.Prints;

/// <summary>A word across the whole page, so that a copy of a draft, too, is seen to be one.</summary>
internal static class DiagonalMark
{
    private const float Angle = -35;
    private const float LineHeight = 110;

    /// <summary>Through this grey the figures below stay readable, on paper as well.</summary>
    private static readonly Color SeeThrough = Colors.Black.WithAlpha(36);

    public static void Draw(IContainer foreground, PageSize paper, IReadOnlyList<string> marks)
    {
        if (marks.Count == 0)
            return;

        // Turned about its upper left corner, the box has its middle where the page has it.
        var (sin, cos) = MathF.SinCos(Angle * MathF.PI / 180);
        var (width, height) = (paper.Width, LineHeight * marks.Count);
        var left = (paper.Width - width * cos + height * sin) / 2;
        var top = (paper.Height - width * sin - height * cos) / 2;
        foreground.PaddingLeft(left).PaddingTop(top).Unconstrained().Rotate(Angle).Width(width).Height(height).Column(column =>
        {
            foreach (var mark in marks)
                column.Item().Height(LineHeight).AlignMiddle().Text(mark).FontSize(76).Bold().FontColor(SeeThrough).AlignCenter();
        });
    }
}
