using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PointsMarket.Core;
using PointsMarket.Core.Conduct;

namespace PointsMarket.Api.Web;

/// <summary>What may stand in an address, by the name it has there.</summary>
internal static class ParameterDocs
{
    public static void Describe(OpenApiParameter parameter)
    {
        (parameter.Description, var schema, parameter.Example) = Of(parameter.Name!);
        parameter.Schema = schema;
        if (parameter.In == ParameterLocation.Query)
            parameter.Name = char.ToLowerInvariant(parameter.Name![0]) + parameter.Name[1..];
    }

    public static OpenApiParameter Village()
    {
        var parameter = new OpenApiParameter { Name = "village", In = ParameterLocation.Path, Required = true };
        Describe(parameter);
        return parameter;
    }

    public static OpenApiParameter Key(bool required) => new()
    {
        Name = Desk.KeyHeader,
        In = ParameterLocation.Header,
        Required = required,
        Description = "The same key with the same request answers the first answer again; kept for 7 days.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 100 },
        Example = "3f1c8a52-5b0e-4a57-9d8e-0c4f1a2b7e61",
    };

    private static (string Description, OpenApiSchema Schema, JsonNode? Example) Of(string name) => name switch
    {
        "village" => ("The village's code.", Text("^[a-z0-9-]{2,32}$"), "demo"),
        "code" => ("The code of a household, a rule or goods.", Text("^[0-9A-Za-z-]{1,20}$"), null),
        "account" => ("An account.", Text("^[a-z0-9._-]{2,32}$"), "clerk"),
        "month" => ("A month.", Text("^[0-9]{4}-(0[1-9]|1[0-2])$"), "2026-03"),
        "on" => ("A day.", new() { Type = JsonSchemaType.String, Format = "date" }, "2026-03-31"),
        "id" or "n" or "sequence" => ("Its number.", new() { Type = JsonSchemaType.Integer, Minimum = "1" }, 1),
        "limit" or "Limit" => ("How many on a page.", new() { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = "500", Default = 50 }, null),
        "after" or "After" => ("The next of the page before.", new() { Type = JsonSchemaType.String }, null),
        "search" => ("Part of a code or a name, or pinyin initials.", new() { Type = JsonSchemaType.String }, "wy"),
        "area" => ("Only this area.", new() { Type = JsonSchemaType.String }, "东片"),
        "household" => ("Only this household.", Text("^[0-9A-Za-z-]{1,20}$"), "01-001"),
        "status" => ("Only this status.", new()
        {
            Type = JsonSchemaType.String,
            Enum = [.. Enum.GetValues<ConductStatus>().Select(status => (JsonNode)Word.Of(status))],
        }, "published"),
        _ => throw new InvalidOperationException($"The parameter {name} is not described."),
    };

    private static OpenApiSchema Text(string pattern) => new() { Type = JsonSchemaType.String, Pattern = pattern };
}
