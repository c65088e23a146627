namespace PointsMarket.Core.Prints;

/// <summary>The head of a sheet (抬头): on its first page the title with what it is of, on the others one small line.</summary>
internal sealed record Letterhead(string Title, float Size)
{
    /// <summary>Under the title: one in the middle, or spread from left to right.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    public float LineSize { get; init; } = 10.5f;

    /// <summary>What the line of further pages says beside the title.</summary>
    public required string Running { get; init; }

    public void Show(IContainer header) => header.Column(column =>
    {
        column.Item().ShowOnce().PaddingBottom(8).Column(first =>
        {
            first.Spacing(4);
            first.Item().SemanticHeader1().Text(Title).FontSize(Size).Bold().AlignCenter();
            if (Lines.Count > 0)
                first.Item().Row(Spread);
        });
        column.Item().SkipOnce().PaddingBottom(6).Row(row =>
        {
            row.RelativeItem().Text(Title);
            row.RelativeItem().Text(Running).AlignRight();
        });
    });

    private void Spread(RowDescriptor row)
    {
        for (var i = 0; i < Lines.Count; i++)
        {
            var text = row.RelativeItem().Text(Lines[i]).FontSize(LineSize);
            if (i == Lines.Count - 1 && i > 0)
                text.AlignRight();
            else if (i > 0 || Lines.Count == 1)
                text.AlignCenter();
        }
    }
}
