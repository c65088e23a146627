using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PointsMarket.Core;

namespace PointsMarket.Api.Web;

/// <summary>How the village's values stand in JSON: camelCase, Chinese as it is, points as numbers, nothing tolerated that is not asked for.</summary>
internal static class Json
{
    private const int Deepest = 16;

    public static JsonSerializerOptions Options { get; } = Configure(new());

    /// <summary>As somebody would write a request: what is left out is not there.</summary>
    public static JsonSerializerOptions Written { get; } =
        Configure(new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull });

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.AllowDuplicateProperties = false;
        options.MaxDepth = Deepest;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new PointsConverter());
        options.Converters.Add(new MonthConverter());
        options.Converters.Add(new InstantConverter());
        options.Converters.Add(new DecimalConverter());
        options.Converters.Add(new WordConverterFactory());
        return options;
    }

    private sealed class PointsConverter : JsonConverter<Points>
    {
        public override Points Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var value = DecimalConverter.ReadExact(ref reader);
            return Points.HasTwoDecimals(value) && Math.Abs(value) < long.MaxValue / 100m ? Points.From(value) : throw new JsonException();
        }

        public override void Write(Utf8JsonWriter writer, Points value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Value);
    }

    private sealed class MonthConverter : JsonConverter<Month>
    {
        public override Month Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            Month.Parse(reader.GetString()) ?? throw new JsonException();

        public override void Write(Utf8JsonWriter writer, Month value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    private sealed class InstantConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(VillageTime.Write(value));
    }

    /// <summary>A number that is written out to more than decimal can hold would be rounded silently: it is refused instead.</summary>
    private sealed class DecimalConverter : JsonConverter<decimal>
    {
        private const int MostCharacters = 28;

        public override decimal Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => ReadExact(ref reader);

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value / 1.000000000000000000000000000m);

        public static decimal ReadExact(ref Utf8JsonReader reader)
        {
            if (reader.TokenType != JsonTokenType.Number || reader.ValueSpan.Length > MostCharacters
                || !reader.TryGetDecimal(out var value) || (value == 0 && reader.GetDouble() != 0))
            {
                throw new JsonException();
            }

            return value;
        }
    }

    private sealed class WordConverterFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type type) => type.IsEnum;

        public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(WordConverter<>).MakeGenericType(type))!;
    }

    private sealed class WordConverter<T> : JsonConverter<T>
        where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            Word.Parse<T>(reader.GetString()) ?? throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Word.Of(value));
    }
}
