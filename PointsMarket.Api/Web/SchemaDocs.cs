using System.Text.Json;
using System.Text.Json.Nodes;
using FluentValidation;
using FluentValidation.Validators;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PointsMarket.Core;

namespace PointsMarket.Api.Web;

/// <summary>How the village's own values are written, and which fields of a request are required: as its validator says.</summary>
internal static class SchemaDocs
{
    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        var value = Nullable.GetUnderlyingType(type) ?? type;
        var orNull = value == type ? default : JsonSchemaType.Null;
        if (value == typeof(Points))
        {
            schema.Type = JsonSchemaType.Number;
            schema.MultipleOf = 0.01m;
        }
        else if (value == typeof(decimal))
        {
            schema.Type = JsonSchemaType.Number | orNull;
            schema.MultipleOf = 0.01m;
        }
        else if (value == typeof(Month))
        {
            schema.Type = JsonSchemaType.String;
            schema.Pattern = "^[0-9]{4}-(0[1-9]|1[0-2])$";
            schema.Examples = ["2026-03"];
        }
        else if (value == typeof(DateTimeOffset))
        {
            schema.Type = JsonSchemaType.String | orNull;
            schema.Format = "date-time";
            schema.Examples = ["2026-03-31T01:00:00.000Z"];
        }
        else if (value.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Enum.GetNames(value).Select(name => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(name))];
        }
        else if (context.ApplicationServices.GetService(typeof(IValidator<>).MakeGenericType(type)) is IValidator validator)
        {
            RequireFields(schema, validator);
        }

        return Task.CompletedTask;
    }

    private static void RequireFields(OpenApiSchema schema, IValidator validator)
    {
        foreach (var field in validator.CreateDescriptor().GetMembersWithValidators())
        {
            var name = Field.Camel(field.Key);
            if (!field.Any(rule => rule.Validator is INotNullValidator) || schema.Properties?.ContainsKey(name) != true)
                continue;

            schema.Required ??= new HashSet<string>();
            schema.Required.Add(name);
        }
    }
}
