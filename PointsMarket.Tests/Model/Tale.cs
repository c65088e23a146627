using CsCheck;

namespace PointsMarket.Tests.Model;

/// <summary>What chance decides about one step: its kind, and numbers to pick by from the village as it then stands.</summary>
internal sealed record Draw(StepKind Kind, int[] Numbers);

/// <summary>A random village and what happens in it.</summary>
internal sealed record Tale(int[] Village, IReadOnlyList<Draw> Draws)
{
    private const int Numbers = 10;
    private const int Largest = 1_000_000;

    private static readonly Gen<int[]> AnyNumbers = Gen.Int[0, Largest].Array[Numbers];

    public Tale UpTo(int draws) => this with { Draws = [.. Draws.Take(draws)] };

    /// <summary>A village is first settled, then told of for so many steps.</summary>
    public static Gen<Tale> Of(int steps) => Gen.Select(
        AnyNumbers,
        AnyNumbers.Array[StepKinds.Settling.Count],
        Gen.Select(Gen.Int[0, StepKinds.Chances - 1], AnyNumbers).Array[steps],
        (village, settling, drawn) => new Tale(
            village,
            [
                .. StepKinds.Settling.Zip(settling, (kind, numbers) => new Draw(kind, numbers)),
                .. drawn.Select(draw => new Draw(StepKinds.ByChance(draw.Item1), draw.Item2)),
            ]));
}

/// <summary>Numbers that chance drew, taken one after another.</summary>
internal sealed class Picks(int[] numbers)
{
    private int _next;

    public int Number(int least, int most) => least + numbers[_next++ % numbers.Length] % (most - least + 1);

    public bool Chance(int percent) => Number(1, 100) <= percent;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Number(0, choices.Count - 1)];
}
