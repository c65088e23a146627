using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluentValidation;
using PointsMarket.Api.Web;
using PointsMarket.Core;

namespace PointsMarket.Api.Pages;

/// <summary>Turns a form's fields into the request that a program would send as JSON: the same limits, the same sentences.</summary>
/// <remarks>
/// Numbers may be typed full-width, with thousands commas or a true minus. An empty field is one that was left out. Fields of
/// lists are named lines[0].goods; a line of which nothing is filled in is none.
/// </remarks>
internal static class FormReader
{
    private const int MostLines = 1000;

    public static T Read<T>(PostedForm form, IServiceProvider services)
        where T : class
    {
        var errors = new Dictionary<string, IReadOnlyList<Sentence>>();
        var json = Object(form, typeof(T), "", errors);
        if (errors.Count > 0)
            throw new MalformedException(errors);

        var request = Deserialize<T>(json);
        var result = services.GetRequiredService<IValidator<T>>().Validate(request);
        return result.IsValid ? request : throw Field.OutsideLimits(result);
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
        var json = new JsonArray();
        for (var i = 0; i < MostLines && form.Fields.Any(field => field.Key.StartsWith($"{name}[{i}].", StringComparison.Ordinal)); i++)
        {
            if (Object(form, item, $"{name}[{i}].", errors) is { Count: > 0 } line)
                json.Add(line);
        }

        return json.Count > 0 ? json : null;
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
}
