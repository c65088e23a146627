using System.Globalization;

namespace PointsMarket.Core.Drawing;

/// <summary>A heading, which the document's outline leads to; repeated on further pages it is the same one.</summary>
internal sealed class Heading : Container
{
    private string? _destination;
    private bool _drawn;

    public required int Level { get; init; }

    internal override bool LeavesTrace => true;

    internal override void Reset()
    {
        _drawn = false;
        base.Reset();
    }

    internal override void Draw(Size available, Canvas canvas)
    {
        if (!_drawn)
            Note(canvas);

        _drawn = true;
        base.Draw(available, canvas);
    }

    /// <summary>The first pass writes the outline, the second the place that a line of it leads to.</summary>
    private void Note(Canvas canvas)
    {
        if (_destination is not null)
        {
            canvas.Destination(_destination);
            return;
        }

        var bookmarks = canvas.Page.Plan.Bookmarks;
        _destination = string.Create(CultureInfo.InvariantCulture, $"heading{bookmarks.Count + 1}");
        bookmarks.Add(new(Level, TextIn(this), _destination));
    }

    private static string TextIn(Element element) => element is TextBlock text
        ? string.Concat(text.Spans.Select(span => span.Text))
        : string.Concat(element.Children.Select(TextIn));
}
