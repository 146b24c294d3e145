using System.Globalization;
using System.Text.Encodings.Web;
using CityEveningNews.Archive.Search;
using Microsoft.AspNetCore.Html;

namespace CityEveningNews.Web.Search;

/// <summary>A text and the stretches of it that match. Written as HTML it is encoded first and marked after.</summary>
/// <param name="Text">The text as printed.</param>
/// <param name="Marks">The matches, in UTF-16 units, in order, none over another.</param>
internal sealed record MarkedText(string Text, IReadOnlyList<TextSpan> Marks) : IHtmlContent
{
    /// <summary>The number of the first match on its page; without it matches have no number and cannot be jumped to.</summary>
    public int? FirstNumber { get; init; }

    /// <summary>Whether the first match began in a text before this one, which bears its number.</summary>
    public bool Continues { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(encoder);
        int written = 0;
        int? number = FirstNumber;
        bool isRest = Continues;
        foreach (TextSpan mark in Marks)
        {
            encoder.Encode(writer, Text, written, mark.Start - written);
            writer.Write(number is { } place && !isRest ? string.Create(CultureInfo.InvariantCulture, $"<mark id=\"match-{place}\">") : "<mark>");
            if (!isRest) number++;
            isRest = false;
            encoder.Encode(writer, Text, mark.Start, mark.Length);
            writer.Write("</mark>");
            written = mark.End;
        }

        encoder.Encode(writer, Text, written, Text.Length - written);
    }
}
