using System.Text.Json;

namespace PointsMarket.Core;

/// <summary>The one spelling of an enum's values outside the code: camelCase, in the book, in JSON and in files.</summary>
public static class Word
{
    public static string Of<T>(T value)
        where T : struct, Enum => Spelling<T>.Words[value];

    /// <summary>The same spelling, where only at run time it is known which enum it is.</summary>
    public static string Of(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>The value that is spelled so, or null.</summary>
    public static T? Parse<T>(string? word)
        where T : struct, Enum =>
        word is not null && Spelling<T>.Values.TryGetValue(word, out var value) ? value : null;

    private static class Spelling<T>
        where T : struct, Enum
    {
        internal static readonly Dictionary<T, string> Words =
            Enum.GetValues<T>().ToDictionary(value => value, value => Of((Enum)value));

        internal static readonly Dictionary<string, T> Values = Words.ToDictionary(pair => pair.Value, pair => pair.Key);
    }
}
