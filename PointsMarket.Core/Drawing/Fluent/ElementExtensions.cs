namespace PointsMarket.Core.Drawing;

/// <summary>Says how an element behaves where a page ends, and fills containers.</summary>
public static class ElementExtensions
{
    public static void Element(this IContainer parent, Action<IContainer> handler) => handler(parent.Container());

    public static IContainer Element(this IContainer parent, Func<IContainer, IContainer> handler) => handler(parent.Container());

    public static IContainer Container(this IContainer element) => element.Put(new Container());

    public static IContainer ShowOnce(this IContainer element) => element.Put(new ShowOnce());

    public static IContainer SkipOnce(this IContainer element) => element.Put(new SkipOnce());

    public static IContainer ShowEntire(this IContainer element) => element.Put(new ShowEntire());

    public static IContainer EnsureSpace(this IContainer element, float minHeight = EnsureSpaceDefault) =>
        element.Put(new EnsureSpace { MinHeight = minHeight });

    public static void PageBreak(this IContainer element) => element.Put(new PageBreak());

    public static IContainer Section(this IContainer element, string sectionName) => element.Put(new Section { Name = sectionName });

    public static IContainer SectionLink(this IContainer element, string sectionName) => element.Put(new SectionLink { Name = sectionName });

    public static IContainer Unconstrained(this IContainer element) => element.Put(new Unconstrained());

    public static IContainer DefaultTextStyle(this IContainer element, TextStyle textStyle) =>
        element.Put(new DefaultTextStyle { Style = textStyle });

    public static IContainer DefaultTextStyle(this IContainer element, Func<TextStyle, TextStyle> handler) =>
        element.DefaultTextStyle(handler(TextStyle.Default));

    private const float EnsureSpaceDefault = Drawing.EnsureSpace.DefaultMinHeight;
}

/// <summary>Says what an element means, besides how it looks: headings make the document's outline (bookmarks).</summary>
public static class SemanticExtensions
{
    public static IContainer SemanticHeader1(this IContainer container) => container.Put(new Heading { Level = 1 });

    public static IContainer SemanticHeader2(this IContainer container) => container.Put(new Heading { Level = 2 });
}

/// <summary>Says what stands before and after content, on each page that it goes on over.</summary>
public sealed class DecorationDescriptor
{
    private readonly Decoration _decoration;

    internal DecorationDescriptor(Decoration decoration) => _decoration = decoration;

    public IContainer Before() => _decoration.Before;

    public IContainer Content() => _decoration.Content;

    public IContainer After() => _decoration.After;
}

/// <summary>Sets something before and after content that goes on over pages.</summary>
public static class DecorationExtensions
{
    public static void Decoration(this IContainer element, Action<DecorationDescriptor> handler) => handler(new(element.Put(new Decoration())));
}

/// <summary>Puts a part that several sheets share.</summary>
public static class ComponentExtensions
{
    public static void Component<T>(this IContainer element, T component) where T : IComponent => component.Compose(element.Container());
}
