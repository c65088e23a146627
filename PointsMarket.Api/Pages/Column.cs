using PointsMarket.Core;

namespace PointsMarket.Api.Pages;

/// <summary>A column of a list, on the page and in its sheet: text, points, a number, a day, an instant or a sentence.</summary>
public sealed record Column<T>(Sentence Heading, Func<T, object?> Value)
{
    /// <summary>Where the cell leads to.</summary>
    public Func<T, string?>? Link { get; init; }

    /// <summary>Points with their sign, as a change.</summary>
    public bool IsChange { get; init; }

    /// <summary>Left out on a phone, where there is no room for it.</summary>
    public bool Wide { get; init; }
}
