using System.Globalization;
using System.Text;
using System.Xml;

namespace CityEveningNews.Web.Machines;

/// <summary>An answer in XML, and how what is printed stands in it.</summary>
internal static class XmlAnswer
{
    public static IResult Write(string mediaType, Action<XmlWriter> write)
    {
        var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = false }))
        {
            write(xml);
        }

        return Results.Bytes(bytes.ToArray(), mediaType + "; charset=utf-8");
    }

    /// <summary>The text without the characters that XML 1.0 has no place for.</summary>
    public static string Clean(string text) => string.Concat(text.Where((c, i) => XmlConvert.IsXmlChar(c)
        || (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], c)) || (i > 0 && XmlConvert.IsXmlSurrogatePair(c, text[i - 1]))));

    /// <summary>A moment in UTC, to the second, as Atom, sitemaps and OAI-PMH write it.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
