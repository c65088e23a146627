using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Model;

/// <summary>Named fields of an answer as the model expects them; others may stand beside them.</summary>
internal sealed class Fields : Dictionary<string, object?>
{
    /// <summary>Where an answer differs from what is expected, in words; nothing where it does not.</summary>
    public static IEnumerable<string> Differences(string place, object? expected, JsonNode? answer) => expected switch
    {
        Fields fields => answer is JsonObject thing
            ? fields.SelectMany(field => Differences($"{place}.{field.Key}", field.Value, thing[field.Key]))
            : [$"{place}: an object was expected, not {Shown(answer)}"],
        IReadOnlyList<object?> items => answer is JsonArray list && list.Count == items.Count
            ? items.SelectMany((item, index) => Differences($"{place}[{index}]", item, list[index]))
            : [$"{place}: {items.Count} items were expected, not {Shown(answer)}"],
        _ => Same(expected, answer) ? [] : [$"{place}: {expected ?? "null"} was expected, not {Shown(answer)}"],
    };

    private static bool Same(object? expected, JsonNode? answer) => (expected, answer?.GetValueKind()) switch
    {
        (null, null) => true,
        (bool truth, JsonValueKind.True or JsonValueKind.False) => truth == (bool)answer!,
        (Amount amount, JsonValueKind.Number) => (decimal)answer! * 100 == amount.Hundredths,
        (int or long, JsonValueKind.Number) => (decimal)answer! == Convert.ToInt64(expected, CultureInfo.InvariantCulture),
        (DateOnly day, JsonValueKind.String) => (string)answer! == day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (string text, JsonValueKind.String) => (string)answer! == text,
        _ => false,
    };

    private static string Shown(JsonNode? answer) => answer?.ToJsonString() ?? "null";
}

/// <summary>Points in hundredths, as the model counts them.</summary>
internal readonly record struct Amount(long Hundredths)
{
    public override string ToString() => (Hundredths / 100m).ToString(CultureInfo.InvariantCulture);
}

/// <summary>What the model expects a call to answer.</summary>
internal sealed record Prediction(int Status, string? Reason = null)
{
    public Fields Fields { get; init; } = [];

    /// <summary>What only the answer can tell: the number that a new thing got.</summary>
    public Action<Answer> Learn { get; init; } = _ => { };

    public bool IsAccepted => Status < 400;

    public static Prediction Made(Fields fields) => new(201) { Fields = fields };

    public static Prediction Done(Fields fields) => new(200) { Fields = fields };

    public static Prediction Ended() => new(204);

    public static Prediction Malformed() => new(400, "validation");

    public static Prediction Forbidden(string reason = "forbidden") => new(403, reason);

    public static Prediction Absent() => new(404, "notFound");

    public static Prediction Refused(string reason) => new(409, reason);

    public IEnumerable<string> Differences(Answer answer)
    {
        if ((int)answer.Status != Status || answer.Reason != Reason)
            return [$"{Status} {Reason} was expected, not {(int)answer.Status} {answer.Reason}: {answer.Text}"];

        return Fields.Count == 0 ? [] : Fields.Differences("answer", Fields, answer.Json);
    }
}
