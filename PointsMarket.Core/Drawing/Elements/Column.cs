namespace PointsMarket.Core.Drawing;

/// <summary>Items under each other, going on over as many pages as they need.</summary>
internal sealed class Column : Element
{
    private int _next;

    public float Spacing { get; set; }

    public List<Container> Items { get; } = [];

    internal override IEnumerable<Element> Children => Items;

    internal override bool IsUnfinished => _next > 0 || base.IsUnfinished;

    internal override void Reset()
    {
        _next = 0;
        base.Reset();
    }

    internal override SpacePlan Measure(Size available, PageContext page) => Arrange(available, page).Plan;

    internal override void Draw(Size available, Canvas canvas)
    {
        var (plan, places) = Arrange(available, canvas.Page);
        plan.MustFit(canvas.Page);
        foreach (var (item, top, itemPlan) in places)
        {
            canvas.At(0, top, () => Items[item].Draw(new(available.Width, itemPlan.Height), canvas));
            _next = itemPlan.Fit == Fit.Full ? item + 1 : item;
        }

        if (plan.Fit == Fit.Full)
            _next = 0;
    }

    private (SpacePlan Plan, List<(int Item, float Top, SpacePlan Plan)> Places) Arrange(Size available, PageContext page)
    {
        var places = new List<(int, float, SpacePlan)>();
        var (width, height) = (0f, 0f);
        for (var i = _next; i < Items.Count; i++)
        {
            // An item without height takes no spacing either: what is shown on other pages only must leave no gap.
            var top = height > 0 ? height + Spacing : 0;
            var left = Math.Max(0, available.Height - top);
            var plan = Items[i].Measure(new(available.Width, left), page);
            if (plan.Fit == Fit.Wrap)
                return (height == 0 ? plan : SpacePlan.Partial(width, height, plan.Culprit), places);

            places.Add((i, top, plan));
            width = Math.Max(width, plan.Width);
            if (plan.Height > 0)
                height = top + plan.Height;

            if (plan.Fit == Fit.Partial)
                return (SpacePlan.Partial(width, height, plan.Culprit), places);
        }

        return (SpacePlan.Full(width, height), places);
    }
}
