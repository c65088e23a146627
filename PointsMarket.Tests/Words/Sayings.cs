using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using PointsMarket.Api.Pages;
using PointsMarket.Core;

namespace PointsMarket.Tests.Words;

/// <summary>Everything that the program says to people, as far as it stands in words files and in tables of sentences.</summary>
internal static class Sayings
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Assembly[] Assemblies = [typeof(Sentence).Assembly, typeof(PageWords).Assembly];

    /// <summary>By where they stand.</summary>
    public static IReadOnlyList<(string Place, Sentence Sentence)> All { get; } =
        [.. Types().SelectMany(type => Fields(type).Concat(Properties(type)).Concat(Methods(type)))];

    /// <summary>Texts of prints, which are Chinese only.</summary>
    public static IReadOnlyList<(string Place, string Text)> Printed { get; } =
    [
        .. from type in Types().Where(IsWords)
           from field in type.GetFields(Static)
           where field.IsLiteral && field.FieldType == typeof(string)
           select ($"{type.Name}.{field.Name}", (string)field.GetRawConstantValue()!),
        .. from type in Types().Where(IsWords)
           from method in type.GetMethods(Static)
           where method.ReturnType == typeof(string) && !method.IsSpecialName && !method.Name.Contains('<')
           from text in Called<string>(method)
           select ($"{type.Name}.{method.Name}", text),
    ];

    /// <summary>Whether a class holds words and nothing else.</summary>
    public static bool IsWords(Type type) =>
        type is { IsAbstract: true, IsSealed: true }
        && (type.Name.EndsWith("Words", StringComparison.Ordinal) || type.Name.EndsWith("Sentences", StringComparison.Ordinal));

    private static IEnumerable<Type> Types() => Assemblies.SelectMany(assembly => assembly.GetTypes())
        .Where(type => !type.ContainsGenericParameters && !type.IsDefined(typeof(CompilerGeneratedAttribute), false));

    private static IEnumerable<(string, Sentence)> Fields(Type type) =>
        from field in type.GetFields(Static)
        where !field.IsLiteral && Holds(field.FieldType) && !field.Name.Contains('<')
        from sentence in In(field.GetValue(null))
        select ($"{type.Name}.{field.Name}", sentence);

    private static IEnumerable<(string, Sentence)> Properties(Type type) =>
        from property in type.GetProperties(Static)
        where Holds(property.PropertyType) && property.GetIndexParameters().Length == 0
        from sentence in In(property.GetValue(null))
        select ($"{type.Name}.{property.Name}", sentence);

    private static IEnumerable<(string, Sentence)> Methods(Type type) =>
        from method in type.GetMethods(Static)
        where method.ReturnType == typeof(Sentence) && !method.IsSpecialName && !method.IsGenericMethod && !method.Name.Contains('<')
        from sentence in Called<Sentence>(method)
        select ($"{type.Name}.{method.Name}", sentence);

    private static bool Holds(Type type) =>
        type == typeof(Sentence) || (type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type) && type.ToString().Contains("PointsMarket", StringComparison.Ordinal));

    /// <summary>The sentences inside lists, tuples, dictionaries and records of our own.</summary>
    private static IEnumerable<Sentence> In(object? value) => value switch
    {
        null or string => [],
        Sentence sentence => [sentence],
        ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(i => In(tuple[i])),
        IEnumerable list => list.Cast<object?>().SelectMany(In),
        _ when value.GetType() is { Namespace: { } space } type
            && (space.StartsWith("PointsMarket", StringComparison.Ordinal) || type.Name.StartsWith("KeyValuePair", StringComparison.Ordinal)) =>
            type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
                .Where(property => property.PropertyType == typeof(Sentence) || Holds(property.PropertyType) || type.Name.StartsWith("KeyValuePair", StringComparison.Ordinal))
                .SelectMany(property => In(property.GetValue(value))),
        _ => [],
    };

    /// <summary>What a method says of samples; nothing where it asks for more than a sample.</summary>
    private static IEnumerable<T> Called<T>(MethodInfo method)
    {
        var samples = method.GetParameters().Select(parameter => SamplesOf(parameter.ParameterType)).ToList();
        if (samples.Any(sample => sample.Count == 0))
            yield break;

        for (var i = 0; i < samples.Select(sample => sample.Count).DefaultIfEmpty(1).Max(); i++)
        {
            if (method.Invoke(null, [.. samples.Select(sample => sample[i % sample.Count])]) is T said)
                yield return said;
        }
    }

    private static IReadOnlyList<object?> SamplesOf(Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type.IsEnum)
            return [.. Enum.GetValues(type).Cast<object?>().Where(value => !type.IsDefined(typeof(FlagsAttribute), false) || Convert.ToInt64(value, null) != 0)];

        return type.Name switch
        {
            nameof(String) => ["07"],
            nameof(Int32) => [3, 1, 404, 429],
            nameof(Int64) => [3L, 1L],
            nameof(Decimal) => [2.5m, 1m],
            nameof(Boolean) => [true, false],
            nameof(DateOnly) => [new DateOnly(2026, 3, 5)],
            nameof(TimeSpan) => [TimeSpan.FromMinutes(15), TimeSpan.FromSeconds(50)],
            nameof(DateTimeOffset) => [new DateTimeOffset(2026, 3, 5, 1, 0, 0, TimeSpan.Zero)],
            nameof(Points) => [Points.From(45.5m), Points.From(-20)],
            nameof(Month) => [new Month(2026, 3)],
            _ => [],
        };
    }
}
