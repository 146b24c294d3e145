using System.Buffers;
using System.Text.Encodings.Web;
using CityEveningNews.Parsing.ReadingOrder;
using Microsoft.AspNetCore.Html;

namespace CityEveningNews.Web.Reading;

/// <summary>
/// A headline that may break between words and never inside one: a break opportunity stands before every word. Its parts, between which the paper
/// left a space, are phrases: a line breaks between them first.
/// </summary>
/// <param name="Text">The headline; a space between two long parts is the paper's own line break.</param>
internal sealed record WordBroken(string Text) : IHtmlContent
{
    // A part this long filled a printed line: what follows it began the next.
    private const int LongPart = 8;

    // Closing punctuation may not begin a line, nor opening punctuation end one.
    private const string NeverFirst = "，。！？；：、）》】”’」』…—·";
    private const string NeverLast = "（《【“‘「『";

    // What stands in short quotation marks is read at one glance.
    private static readonly SearchValues<char> Opening = SearchValues.Create("“‘《「『（");
    private static readonly SearchValues<char> Closing = SearchValues.Create("”’》」』）");
    private const int ShortQuotation = 8;

    // A number is read with what it counts.
    private static readonly SearchValues<char> Numerals = SearchValues.Create("零〇一二两三四五六七八九十百千万亿几半");

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(encoder);
        string[] parts = Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 1)
        {
            WriteWords(parts[0], writer, encoder);
            return;
        }

        string between = parts.All(part => part.Length >= LongPart) ? "<br>" : " ";
        for (int i = 0; i < parts.Length; i++)
        {
            if (i > 0) writer.Write(between);
            writer.Write("<span class=\"phrase\">");
            WriteWords(parts[i], writer, encoder);
            writer.Write("</span>");
        }
    }

    private static void WriteWords(string part, TextWriter writer, HtmlEncoder encoder)
    {
        int written = 0;
        foreach (int at in LanguageModel.Shared.WordBreaks(part))
        {
            if (at <= written || at >= part.Length || IsInShortQuotation(part, at) || NeverFirst.Contains(part[at]) || NeverLast.Contains(part[at - 1])) continue;
            if (!part.AsSpan(written, at - written).ContainsAnyExcept(Numerals)) continue;
            encoder.Encode(writer, part, written, at - written);
            writer.Write("<wbr>");
            written = at;
        }

        encoder.Encode(writer, part, written, part.Length - written);
    }

    private static bool IsInShortQuotation(string part, int at)
    {
        int open = part.AsSpan(0, at).LastIndexOfAny(Opening);
        if (open < 0 || part.AsSpan(open, at - open).ContainsAny(Closing)) return false;
        int length = part.AsSpan(open + 1).IndexOfAny(Closing);
        return length is >= 0 and <= ShortQuotation;
    }
}
