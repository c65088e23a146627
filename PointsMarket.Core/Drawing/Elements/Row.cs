namespace PointsMarket.Core.Drawing;

/// <summary>Items side by side, each as high as the highest.</summary>
internal sealed class Row : Element
{
    public float Spacing { get; set; }

    public List<RowItem> Items { get; } = [];

    internal override IEnumerable<Element> Children => Items;

    internal override bool IsUnfinished => Items.Exists(item => item.IsDone) || base.IsUnfinished;

    internal override void Reset()
    {
        foreach (var item in Items)
            item.IsDone = false;

        base.Reset();
    }

    internal override SpacePlan Measure(Size available, PageContext page) => Arrange(available, page).Plan;

    internal override void Draw(Size available, Canvas canvas)
    {
        var (plan, places) = Arrange(available, canvas.Page);
        plan.MustFit(canvas.Page);
        foreach (var (item, left, width, itemPlan) in places)
        {
            canvas.At(left, 0, () => item.Draw(new(width, available.Height), canvas));
            item.IsDone = itemPlan.Fit == Fit.Full;
        }

        if (plan.Fit == Fit.Full)
            Items.ForEach(item => item.IsDone = false);
    }

    private (SpacePlan Plan, List<(RowItem Item, float Left, float Width, SpacePlan Plan)> Places) Arrange(Size available, PageContext page)
    {
        var places = new List<(RowItem, float, float, SpacePlan)>();
        var widths = Widths(available, page);
        if (widths.Sum() + Gaps > available.Width + Size.Epsilon)
            return (SpacePlan.Wrap(this), places);

        var (left, height, isFull) = (0f, 0f, true);
        for (var i = 0; i < Items.Count; i++)
        {
            if (!Items[i].IsDone)
            {
                var plan = Items[i].Measure(new(widths[i], available.Height), page);
                if (plan.Fit == Fit.Wrap)
                    return (plan, places);

                places.Add((Items[i], left, widths[i], plan));
                height = Math.Max(height, plan.Height);
                isFull &= plan.Fit == Fit.Full;
            }

            left += widths[i] + Spacing;
        }

        var width = Math.Max(0, left - Spacing);
        return (isFull ? SpacePlan.Full(width, height) : SpacePlan.Partial(width, height, this), places);
    }

    private float Gaps => Spacing * Math.Max(0, Items.Count - 1);

    private float[] Widths(Size available, PageContext page)
    {
        var widths = Items.Select(item => item.Kind switch
        {
            RowItemKind.Constant => item.Size,
            RowItemKind.Auto => item.Measure(new(Size.Infinity, Size.Infinity), page).Width,
            _ => 0,
        }).ToArray();
        var shares = Items.Where(item => item.Kind == RowItemKind.Relative).Sum(item => item.Size);
        var rest = Math.Max(0, available.Width - Gaps - widths.Sum());
        for (var i = 0; i < widths.Length; i++)
        {
            if (Items[i].Kind == RowItemKind.Relative)
                widths[i] = rest * Items[i].Size / shares;
        }

        return widths;
    }
}

internal enum RowItemKind
{
    Auto,
    Constant,
    Relative,
}

internal sealed class RowItem : Container
{
    public required RowItemKind Kind { get; init; }

    public float Size { get; init; }

    /// <summary>Drawn whole on an earlier page, while a neighbour goes on.</summary>
    public bool IsDone { get; set; }
}
