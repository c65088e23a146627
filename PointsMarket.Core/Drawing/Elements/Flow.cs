using System.Globalization;

namespace PointsMarket.Core.Drawing;

/// <summary>Never splits its child over two pages.</summary>
internal sealed class ShowEntire : Container
{
    internal override SpacePlan Measure(Size available, PageContext page)
    {
        var plan = base.Measure(available, page);
        return plan.Fit == Fit.Partial ? SpacePlan.Wrap(plan.Culprit ?? this) : plan;
    }
}

/// <summary>Begins a child that will go on over the page only where so much of it stands before the page ends.</summary>
internal sealed class EnsureSpace : Container
{
    public const float DefaultMinHeight = 150;

    private bool _begun;

    public required float MinHeight { get; init; }

    internal override string Description => string.Create(CultureInfo.InvariantCulture, $"a part that wants {MinHeight:0.#} points of height");

    internal override bool LeavesTrace => true;

    internal override void Reset()
    {
        _begun = false;
        base.Reset();
    }

    internal override SpacePlan Measure(Size available, PageContext page)
    {
        var plan = base.Measure(available, page);
        return !_begun && plan.Fit == Fit.Partial && plan.Height + Size.Epsilon < MinHeight ? SpacePlan.Wrap(this) : plan;
    }

    internal override void Draw(Size available, Canvas canvas)
    {
        _begun = Measure(available, canvas.Page).Fit == Fit.Partial;
        base.Draw(available, canvas);
    }
}

/// <summary>Shows its child on the first page it would stand on, and not again.</summary>
internal sealed class ShowOnce : Container
{
    private bool _shown;

    internal override bool LeavesTrace => true;

    internal override void Reset()
    {
        _shown = false;
        base.Reset();
    }

    internal override SpacePlan Measure(Size available, PageContext page) => _shown ? SpacePlan.Full(0, 0) : base.Measure(available, page);

    internal override void Draw(Size available, Canvas canvas)
    {
        if (_shown)
            return;

        _shown = Measure(available, canvas.Page).Fit == Fit.Full;
        base.Draw(available, canvas);
    }
}

/// <summary>Leaves its child out on the first page it would stand on, and shows it on each after.</summary>
internal sealed class SkipOnce : Container
{
    private bool _skipped;

    internal override bool LeavesTrace => true;

    internal override void Reset()
    {
        _skipped = false;
        base.Reset();
    }

    internal override SpacePlan Measure(Size available, PageContext page) => _skipped ? base.Measure(available, page) : SpacePlan.Full(0, 0);

    internal override void Draw(Size available, Canvas canvas)
    {
        if (_skipped)
            base.Draw(available, canvas);

        _skipped = true;
    }
}

/// <summary>What follows stands on the next page.</summary>
internal sealed class PageBreak : Element
{
    private bool _broken;

    internal override bool LeavesTrace => true;

    internal override void Reset() => _broken = false;

    internal override SpacePlan Measure(Size available, PageContext page) => _broken ? SpacePlan.Full(0, 0) : SpacePlan.Partial(0, 0, this);

    internal override void Draw(Size available, Canvas canvas) => _broken = !_broken;
}

/// <summary>A part of the document with a name: links lead to where it begins, and its pages can be counted for themselves.</summary>
internal sealed class Section : Container
{
    private bool _begun;

    public required string Name { get; init; }

    internal override bool LeavesTrace => true;

    internal override void Reset()
    {
        _begun = false;
        base.Reset();
    }

    internal override void Draw(Size available, Canvas canvas)
    {
        if (!_begun)
            canvas.Destination(Name);

        _begun = Measure(available, canvas.Page).Fit == Fit.Partial;
        if (canvas.Page.Plan.Total is null)
            canvas.Page.Plan.Note(Name, canvas.Page.Number);

        base.Draw(available, canvas);
    }
}

/// <summary>Leads to a section of the same document.</summary>
internal sealed class SectionLink : Container
{
    public required string Name { get; init; }

    internal override void Draw(Size available, Canvas canvas)
    {
        canvas.Link(available, Name);
        base.Draw(available, canvas);
    }
}

internal sealed class DefaultTextStyle : Container
{
    public required TextStyle Style { get; init; }

    internal override void Inherit(TextStyle around, DocumentFonts fonts) => base.Inherit(Style.Over(around), fonts);
}
