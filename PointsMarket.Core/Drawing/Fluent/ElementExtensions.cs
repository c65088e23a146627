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

    public static IContainer Unconstrained(this IContainer element) => element.Put(new Unconstrained());

    public static IContainer DefaultTextStyle(this IContainer element, TextStyle textStyle) =>
        element.Put(new DefaultTextStyle { Style = textStyle });

    public static IContainer DefaultTextStyle(this IContainer element, Func<TextStyle, TextStyle> handler) =>
        element.DefaultTextStyle(handler(TextStyle.Default));

    private const float EnsureSpaceDefault = Drawing.EnsureSpace.DefaultMinHeight;
}

/// <summary>Puts a part that several sheets share.</summary>
public static class ComponentExtensions
{
    public static void Component<T>(this IContainer element, T component) where T : IComponent => component.Compose(element.Container());
}
