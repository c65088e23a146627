using System.Text.Json;
using System.Text.RegularExpressions;
using FluentValidation.Results;
using PointsMarket.Core;

namespace PointsMarket.Api.Web;

/// <summary>The name of a field as the caller wrote it: camelCase, lines[0].quantity.</summary>
internal static partial class Field
{
    public const string Whole = "body";

    public static string Camel(string path) =>
        string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    /// <summary>What the parser stumbled over, by field; the body as a whole where it is no JSON at all.</summary>
    public static MalformedException Malformed(JsonException fault)
    {
        var path = Quoted().Replace((fault.Path ?? "").TrimStart('$'), ".$1").TrimStart('.');
        if (UnknownName().Match(fault.Message) is { Success: true } unknown)
        {
            var name = unknown.Groups[1].Value;
            return new(path.EndsWith(name, StringComparison.Ordinal) ? path : $"{path}.{name}".TrimStart('.'), ProblemSentences.UnknownField);
        }

        return path == ""
            ? new(Whole, ProblemSentences.NotJsonBody)
            : new(path, ProblemSentences.WrongForm);
    }

    /// <summary>What lies outside its limits, by field.</summary>
    public static MalformedException OutsideLimits(ValidationResult result) => new(result.Errors
        .GroupBy(error => Camel(error.PropertyName))
        .ToDictionary(errors => errors.Key, IReadOnlyList<Sentence> (errors) =>
            [.. errors.Select(error => (Sentence)error.CustomState).Distinct()]));

    [GeneratedRegex("^The JSON property '(.*)' could not be mapped")]
    private static partial Regex UnknownName();

    [GeneratedRegex(@"\['(.*?)'\](?=$|[.[])")]
    private static partial Regex Quoted();
}
