using PointsMarket.Core;

namespace PointsMarket.Api.Pages;

/// <summary>Allowed, but seldom meant: the form is shown again, and whoever ticks that it is meant sends it once more.</summary>
internal sealed class DoubtException(Sentence sentence) : Exception(sentence.English)
{
    public Sentence Sentence { get; } = sentence;
}
