using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FluentValidation;
using PointsMarket.Api.Web;
using PointsMarket.Core;

namespace PointsMarket.Api.Pages;

/// <summary>Turns a form's fields into the request that a program would send as JSON: the same limits, the same sentences.</summary>
/// <remarks>
/// Numbers may be typed full-width, with thousands commas or a true minus. An empty field is one that was left out. Fields of
/// lists are named lines[0].goods; a line of which nothing is filled in, or only boxes are ticked, is none.
/// </remarks>
internal static partial class FormReader
{
    private const int MostLines = 1000;

    public static T Read<T>(PostedForm form, IServiceProvider services)
        where T : class
    {
        var errors = new Dictionary<string, IReadOnlyList<Sentence>>();
        var json = Object(form, typeof(T), "", errors);
        if (errors.Count > 0)
            throw new MalformedException(errors);

        try
        {
            var request = Deserialize<T>(json);
            var result = services.GetRequiredService<IValidator<T>>().Validate(request);
            return result.IsValid ? request : throw Field.OutsideLimits(result);
        }
        catch (MalformedException malformed)
        {
            throw new MalformedException(malformed.Errors.ToDictionary(error => InForm(form, typeof(T), error.Key), error => error.Value));
        }
    }

    private static T Deserialize<T>(JsonObject json)
    {
        try
        {
            return json.Deserialize<T>(Json.Options)!;
        }
        catch (JsonException fault)
        {
            throw Field.Malformed(fault);
        }
    }

    private static JsonObject Object(PostedForm form, Type type, string prefix, Dictionary<string, IReadOnlyList<Sentence>> errors)
    {
        var json = new JsonObject();
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            var name = Field.Camel(property.Name);
            if (Value(form, property.PropertyType, prefix + name, errors) is { } value)
                json.Add(name, value);
        }

        return json;
    }

    private static JsonNode? Value(PostedForm form, Type declared, string name, Dictionary<string, IReadOnlyList<Sentence>> errors)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (ItemOf(type) is { } item)
            return List(form, item, name, errors);

        if (IsRequest(type))
            return Object(form, type, name + ".", errors) is { Count: > 0 } part ? part : null;

        var text = form[name]?.Trim();
        if (type == typeof(bool))
            return text is null or "" ? null : JsonValue.Create(text is "true" or "on");

        return string.IsNullOrEmpty(text) ? null : Scalar(type, text, name, errors);
    }

    private static JsonValue? Scalar(Type type, string text, string name, Dictionary<string, IReadOnlyList<Sentence>> errors)
    {
        if (!IsNumber(type))
            return JsonValue.Create(text);

        if (Number(text) is { } number && (type != typeof(int) || number == decimal.Truncate(number)))
            return JsonValue.Create(type == typeof(int) ? decimal.Truncate(number) : number);

        errors[name] = [type == typeof(int) ? PageWords.NotAWholeNumber : PageWords.NotANumber];
        return null;
    }

    private static JsonArray? List(PostedForm form, Type item, string name, Dictionary<string, IReadOnlyList<Sentence>> errors)
    {
        if (IsRequest(item))
            return Lines(form, item, name, errors);

        var values = form.All(name).SelectMany(text => text.Split(['\n', ',', '，', '、', ';', '；'])).Select(text => text.Trim()).Where(text => text != "");
        var json = new JsonArray([.. values.Select(text => Scalar(item, text, name, errors)).Where(value => value is not null)]);
        return json.Count > 0 || form[name] is not null ? json : null;
    }

    private static JsonArray? Lines(PostedForm form, Type item, string name, Dictionary<string, IReadOnlyList<Sentence>> errors)
    {
        var lines = FilledLines(form, item, name);
        return lines.Count > 0 ? new JsonArray([.. lines.Select(i => Object(form, item, $"{name}[{i}].", errors))]) : null;
    }

    /// <summary>The places of the lines that count: something but boxes is filled in.</summary>
    private static List<int> FilledLines(PostedForm form, Type item, string name)
    {
        string[] texts = [.. item.GetProperties()
            .Where(property => property.CanWrite && (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) != typeof(bool))
            .Select(property => Field.Camel(property.Name))];
        return [.. Enumerable.Range(0, MostLines)
            .TakeWhile(i => Begins($"{name}[{i}].", _ => true))
            .Where(i => texts.Any(text => Begins($"{name}[{i}].{text}", value => !string.IsNullOrWhiteSpace(value))))];

        bool Begins(string prefix, Func<string, bool> which) =>
            form.Fields.Any(field => field.Key.StartsWith(prefix, StringComparison.Ordinal) && field.Value.Any(which));
    }

    /// <summary>A field of a line under its place in the form, where the lines left empty count too.</summary>
    private static string InForm(PostedForm form, Type type, string field)
    {
        if (LineField().Match(field) is not { Success: true } line
            || type.GetProperties().FirstOrDefault(property => Field.Camel(property.Name) == line.Groups[1].Value) is not { } list
            || ItemOf(list.PropertyType) is not { } item || !IsRequest(item))
        {
            return field;
        }

        var place = FilledLines(form, item, line.Groups[1].Value)[int.Parse(line.Groups[2].ValueSpan, CultureInfo.InvariantCulture)];
        return $"{line.Groups[1].Value}[{place}]{line.Groups[3].Value}";
    }

    /// <summary>A number as people type it.</summary>
    public static decimal? Number(string text)
    {
        var plain = HalfWidth.Of(text).Replace("−", "-", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static bool IsNumber(Type type) => type == typeof(int) || type == typeof(long) || type == typeof(decimal) || type == typeof(Points);

    private static bool IsRequest(Type type) => type.IsClass && type != typeof(string) && type.Assembly == Assembly.GetExecutingAssembly();

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    [GeneratedRegex(@"^(\w+)\[([0-9]+)\](.*)$")]
    private static partial Regex LineField();
}
