namespace PointsMarket.Core;

/// <summary>One thing said to a person, in both languages of the village hall.</summary>
public sealed record Sentence(string Chinese, string English);
