namespace PointsMarket.Api.Pages;

/// <summary>What a search field offers: what it puts into the field, and what is read in the list.</summary>
internal sealed record Option(string Value, string Text);
