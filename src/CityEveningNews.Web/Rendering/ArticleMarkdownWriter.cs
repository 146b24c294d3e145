using System.Text;
using System.Text.Json;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Web.Rendering;

/// <summary>
/// Writes an article as Markdown for an editor: front matter for what stands above the text, a quotation for the standfirst,
/// <c>## subhead | label</c>, paragraphs, and a list of captions. <see cref="ArticleMarkdownReader"/> reads it back.
/// </summary>
public static class ArticleMarkdownWriter
{
    /// <summary>The article as Markdown, with <c>\n</c> line ends.</summary>
    public static string Write(ParsedArticle article)
    {
        var text = new StringBuilder();
        WriteFrontMatter(text, article);
        if (article.Standfirst is { } standfirst) text.Append("\n> ").Append(MarkdownWords.Escape(standfirst.Text)).Append('\n');
        for (int i = 0; i < article.Sections.Count; i++) WriteSection(text, article.Sections[i], isFirst: i == 0);
        if (article.Captions.Count > 0) text.Append('\n');
        foreach (ParsedText caption in article.Captions) text.Append("- ").Append(MarkdownWords.Escape(caption.Text)).Append('\n');
        return text.ToString();
    }

    private static void WriteFrontMatter(StringBuilder text, ParsedArticle article)
    {
        text.Append("---\n");
        WriteField(text, "kind", article.Kind.ToString());
        WriteField(text, "kicker", article.Kicker?.Text);
        WriteField(text, "headline", article.Headline?.Text);
        WriteField(text, "deck", article.Deck?.Text);
        WriteField(text, "byline", article.Byline?.Text);
        // The roles follow the last bar, so a name may hold one.
        foreach (Credit credit in article.Credits) text.Append("reporter: ").Append(Value(credit.Name)).Append(" | ").Append(credit.Role).Append('\n');
        WriteField(text, "dateline", article.Dateline);
        WriteField(text, "jump", article.Jump?.Text);
        text.Append("---\n");
    }

    private static void WriteField(StringBuilder text, string name, string? value)
    {
        if (value is not null) text.Append(name).Append(": ").Append(Value(value)).Append('\n');
    }

    private static string Value(string value) =>
        value.Length == 0 || value[0] == '"' || value != value.Trim() || value.Any(char.IsControl) ? JsonSerializer.Serialize(value) : value;

    private static void WriteSection(StringBuilder text, ParsedSection section, bool isFirst)
    {
        // Text before the first subhead needs no heading; any other section does, though it be an empty one.
        if (!isFirst || section.Subhead is not null || section.Label is not null || section.Paragraphs.Count == 0)
        {
            text.Append("\n##");
            if (section.Subhead is { } subhead) text.Append(' ').Append(MarkdownWords.Escape(subhead.Text));
            if (section.Label is { } label) text.Append(" | ").Append(MarkdownWords.Escape(label.Text));
            text.Append('\n');
        }

        foreach (ParsedText paragraph in section.Paragraphs) text.Append('\n').Append(MarkdownWords.Escape(paragraph.Text)).Append('\n');
    }
}
