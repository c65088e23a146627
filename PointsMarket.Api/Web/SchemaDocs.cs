using System.Reflection;
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

    /// <summary>The serializer calls every field of a positional record required; the validator knows better.</summary>
    private static void RequireFields(OpenApiSchema schema, IValidator validator)
    {
        var required = validator.CreateDescriptor().Rules
            .Where(rule => IsOfWholeField(rule) && rule.Components.Any(component => component.Validator is INotNullValidator))
            .Select(rule => Field.Camel(rule.PropertyName))
            .Where(name => schema.Properties?.ContainsKey(name) == true);
        schema.Required = required.ToHashSet();
    }

    /// <summary>Not of each item in it: that the items of a list are required does not make the list so.</summary>
    private static bool IsOfWholeField(IValidationRule rule) =>
        rule.Member is PropertyInfo property && property.PropertyType == rule.TypeToValidate;
}
