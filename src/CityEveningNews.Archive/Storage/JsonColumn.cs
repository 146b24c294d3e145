using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Parsing.Model;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityEveningNews.Archive.Storage;

/// <summary>Keeps a parsed record as JSON in one column, Chinese unescaped so that the file can be read by hand.</summary>
public static class JsonColumn
{
    /// <summary>How records are written.</summary>
    public static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new LineSetConverter(), new SettledLinesConverter(), new JsonStringEnumConverter() },
    };

    /// <summary>Whether two records are the same in every field.</summary>
    public static bool Same<T>(T a, T b) => ReferenceEquals(a, b) || JsonSerializer.Serialize(a, Options) == JsonSerializer.Serialize(b, Options);

    /// <summary>Maps a property to a JSON column.</summary>
    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property) =>
        property.HasConversion(
            value => JsonSerializer.Serialize(value, Options),
            text => JsonSerializer.Deserialize<T>(text, Options)!,
            new ValueComparer<T>(
                (a, b) => Same(a, b),
                value => JsonSerializer.Serialize(value, Options).GetHashCode(StringComparison.Ordinal),
                value => value));

    private sealed class LineSetConverter : JsonConverter<LineSet>
    {
        public override LineSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            LineSet.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, LineSet value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    // Rows and revisions of before the words were kept have the numbers alone, as a set of lines.
    private sealed class SettledLinesConverter : JsonConverter<IReadOnlyList<SettledLine>>
    {
        public override IReadOnlyList<SettledLine> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String
                ? [.. LineSet.Parse(reader.GetString()!).Numbers.Select(line => new SettledLine(line, null))]
                : JsonSerializer.Deserialize<SettledLine[]>(ref reader, options)!;

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<SettledLine> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.ToArray(), options);
    }
}
