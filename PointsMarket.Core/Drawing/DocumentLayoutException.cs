namespace PointsMarket.Core.Drawing;

/// <summary>An element fits no page, however empty; the message names the element and the page.</summary>
public sealed class DocumentLayoutException : Exception
{
    internal DocumentLayoutException(string message) : base(message)
    {
    }
}
