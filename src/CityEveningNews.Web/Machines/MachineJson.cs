using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace CityEveningNews.Web.Machines;

/// <summary>How JSON for programs is written: camel case, Chinese unescaped, what is not known left out.</summary>
public static class MachineJson
{
    /// <summary>The options; <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> are escaped, so that the text may stand in a script element.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}
