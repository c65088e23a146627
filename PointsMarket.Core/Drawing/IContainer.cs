namespace PointsMarket.Core.Drawing;

/// <summary>Whatever measures and draws itself.</summary>
public interface IElement;

/// <summary>A place that holds one element.</summary>
public interface IContainer
{
    IElement? Child { get; set; }
}

/// <summary>A part that several sheets share.</summary>
public interface IComponent
{
    void Compose(IContainer container);
}
