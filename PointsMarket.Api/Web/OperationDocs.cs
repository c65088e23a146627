using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PointsMarket.Core;

namespace PointsMarket.Api.Web;

/// <summary>What every operation says of itself: who may, an example, and everything it is refused with.</summary>
internal static class OperationDocs
{
    private static readonly string[] KeylessPaths = ["sessions", "password", "pin", "card"];

    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var path = context.Description.RelativePath!.TrimEnd('/');
        var method = context.Description.HttpMethod!;
        operation.OperationId = OperationId(method, path);
        var rights = metadata.OfType<IAuthorizeData>().Select(data => data.Policy).OfType<string>().Distinct().ToList();
        operation.Description = Who(rights, metadata);
        if (metadata.OfType<IAuthorizeData>().FirstOrDefault() is null)
            operation.Security = [];

        AddParameters(operation, method, path);
        AddExample(operation, metadata);
        foreach (var reasons in ReasonsOf(metadata, method, path).Distinct().GroupBy(Problem.StatusOf).OrderBy(group => group.Key))
            AddProblem(operation, reasons.Key, [.. reasons]);

        return Task.CompletedTask;
    }

    private static string Who(List<string> rights, IList<object> metadata)
    {
        if (rights.Count == 0)
            return metadata.OfType<IAuthorizeData>().Any() ? "For everybody who is signed in." : "Without signing in.";

        var roles = rights.Select(right => Rights.Holders[right]).Aggregate((all, some) => all & some);
        return $"For: {string.Join(", ", RoleWords.Of(roles))}.";
    }

    private static void AddParameters(OpenApiOperation operation, string method, string path)
    {
        operation.Parameters ??= [];
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
            ParameterDocs.Describe(parameter);

        // The group's variable is no handler's parameter: the one who is signed in says which village it is.
        if (path.Contains("{village}", StringComparison.Ordinal))
            operation.Parameters.Insert(0, ParameterDocs.Village());

        if (TakesKey(method, path))
            operation.Parameters.Add(ParameterDocs.Key(required: method == "POST" && path.EndsWith("/redemptions", StringComparison.Ordinal)));
    }

    private static void AddExample(OpenApiOperation operation, IList<object> metadata)
    {
        if (metadata.OfType<Example>().FirstOrDefault() is not { } example || operation.RequestBody?.Content is not { } content)
            return;

        foreach (var media in content.Values)
            media.Example = JsonSerializer.SerializeToNode(example.Value, example.Value.GetType(), Json.Written);
    }

    /// <summary>What everything of its kind is refused with, and what this operation names.</summary>
    private static IEnumerable<Reason> ReasonsOf(IList<object> metadata, string method, string path)
    {
        var writes = method is "POST" or "PUT";
        if (metadata.OfType<IAuthorizeData>().Any())
        {
            yield return Reason.Unauthenticated;
            if (path.Contains("{village}", StringComparison.Ordinal))
            {
                yield return Reason.Forbidden;
                yield return Reason.NotFound;
            }
        }

        if (writes || path.Contains("{month}", StringComparison.Ordinal) || method == "GET" && path.StartsWith("api/", StringComparison.Ordinal))
            yield return Reason.Validation;

        if (writes)
        {
            yield return Reason.TooLarge;
            yield return Reason.UnsupportedMediaType;
        }

        if (TakesKey(method, path))
            yield return Reason.IdempotencyKeyReused;

        yield return Reason.Unavailable;
        foreach (var reason in metadata.OfType<Refusals>().SelectMany(refusals => refusals.Reasons))
            yield return reason;
    }

    private static bool TakesKey(string method, string path) =>
        method is "POST" or "PUT" && !KeylessPaths.Contains(path[(path.LastIndexOf('/') + 1)..]);

    private static void AddProblem(OpenApiOperation operation, int status, List<Reason> reasons)
    {
        operation.Responses ??= [];
        operation.Responses[status.ToString(System.Globalization.CultureInfo.InvariantCulture)] = new OpenApiResponse
        {
            Description = string.Join(", ", reasons.Select(Word.Of)),
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [Problem.ContentType] = new()
                {
                    Schema = ProblemSchema(reasons),
                    Examples = reasons.ToDictionary(Word.Of, IOpenApiExample (reason) => new OpenApiExample { Value = ProblemExample(reason) }),
                },
            },
        };
    }

    private static OpenApiSchema ProblemSchema(List<Reason> reasons) => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "type", "title", "status", "detail", "reason" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["reason"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. reasons.Select(reason => (JsonNode)Word.Of(reason))] },
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "Only with validation: what is wrong, by field.",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
        },
    };

    private static JsonObject ProblemExample(Reason reason) => new()
    {
        ["type"] = $"urn:pointsmarket:reason:{Word.Of(reason)}",
        ["title"] = ProblemSentences.Title(Problem.StatusOf(reason)).Chinese,
        ["status"] = Problem.StatusOf(reason),
        ["detail"] = ReasonDocs.Of(reason).Chinese,
        ["reason"] = Word.Of(reason),
    };

    /// <summary>putVillagesConductReviews: the method and the words of the path, without its variables.</summary>
    private static string OperationId(string method, string path)
    {
        var words = path.Split('/', '.').Where(word => word is not "api" && !word.StartsWith('{') && word.Length > 0);
        var variable = path.EndsWith('}') ? "One" : "";
        return method.ToLowerInvariant() + string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..])) + variable;
    }
}
