using System.Globalization;
using System.Text;
using System.Text.Json;
using PointsMarket.Api.Web;

namespace PointsMarket.Tests.Model;

/// <summary>One call to the village, or a move of its clock, with what the model makes of it.</summary>
internal sealed record Step(string Account, string Method, string Path, Func<Prediction> Predict)
{
    public const string Clock = "clock";

    /// <summary>The body as it is sent; null where there is none.</summary>
    public byte[]? Body { get; init; }

    public string ContentType { get; init; } = "application/json";

    public string? Key { get; init; }

    /// <summary>An earlier request sent once more, word by word.</summary>
    public bool Repeats { get; init; }

    /// <summary>What an earlier request was answered, when this one repeats it.</summary>
    public string? Answer { get; init; }

    /// <summary>The moment at which the clock stands for this one call; it then goes back to where it was.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Whether what is due is posted by itself after the clock moved.</summary>
    public bool Posts { get; init; }

    /// <summary>What is looked at after the step.</summary>
    public string? Household { get; init; }

    public string? Goods { get; init; }

    public ModelRecord? Record { get; init; }

    public static Step Call(string account, string method, string path, object body, Func<Prediction> predict) =>
        new(account, method, path, predict) { Body = JsonSerializer.SerializeToUtf8Bytes(body, Json.Written) };

    public override string ToString()
    {
        var line = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Account} {Method} {Path}");
        if (Body is not null)
            line.Append(' ').Append(ContentType == "application/json" ? Encoding.UTF8.GetString(Body) : ContentType);

        if (Key is not null)
            line.Append(CultureInfo.InvariantCulture, $" (key {Key})");

        if (At is { } at)
            line.Append(CultureInfo.InvariantCulture, $" (clock set back to {at:u})");

        return line.ToString();
    }
}
