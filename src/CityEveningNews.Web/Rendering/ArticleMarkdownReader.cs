using System.Text.Json;
using CityEveningNews.Archive.Entities;
using CityEveningNews.Archive.Ingest;
using CityEveningNews.Parsing.Model;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CityEveningNews.Web.Rendering;

/// <summary>Reads back what <see cref="ArticleMarkdownWriter"/> wrote and an editor changed. HTML and emphasis are words like any others.</summary>
public static class ArticleMarkdownReader
{
    /// <summary>The names that front matter may use.</summary>
    public static readonly IReadOnlyList<string> Names = ["kind", "kicker", "headline", "deck", "byline", "dateline", "jump", "reporter"];

    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <summary>Reads an article. Whatever cannot be understood is named in the problems, never thrown.</summary>
    /// <param name="markdown">What the editor sent.</param>
    /// <param name="before">The article as it stood: words left alone keep its source lines. Null for a new one.</param>
    public static ArticleReading Read(string markdown, ParsedArticle? before = null)
    {
        string text = markdown.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var lines = new SourceLinesOf(before is null ? [] : [before]);
        var problems = new List<MarkdownProblem>();
        var article = new ParsedArticle { Kind = before?.Kind ?? ArticleKind.Standard };
        int bodyStart = 0;
        if (text.StartsWith("---\n", StringComparison.Ordinal))
        {
            int end = text.IndexOf("\n---", 3, StringComparison.Ordinal);
            if (end < 0) problems.Add(new MarkdownProblem("unclosed", 1));
            else
            {
                article = ReadFrontMatter(text[4..Math.Max(4, end)], article, lines, problems);
                bodyStart = end + 4;
            }
        }

        return new ArticleReading(ReadBody(text[bodyStart..], article, lines), problems);
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new HeadingBlockParser());
        builder.BlockParsers.Add(new QuoteBlockParser());
        var lists = new ListBlockParser();
        lists.ItemParsers.Clear();
        lists.ItemParsers.Add(new UnorderedListItemParser());
        builder.BlockParsers.Add(lists);
        builder.BlockParsers.Add(new ParagraphBlockParser { ParseSetextHeadings = false });
        builder.InlineParsers.Clear();
        builder.InlineParsers.Add(new EscapeInlineParser());
        builder.InlineParsers.Add(new HtmlEntityParser());
        builder.InlineParsers.Add(new LineBreakInlineParser());
        return builder.Build();
    }

    private static ParsedArticle ReadFrontMatter(string matter, ParsedArticle article, SourceLinesOf lines, List<MarkdownProblem> problems)
    {
        var credits = new List<Credit>();
        // The --- that opens the front matter is the first line.
        foreach ((string line, int number) in matter.Split('\n').Select((line, i) => (line, i + 2)).Where(l => l.line.Length > 0))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            string name = colon < 0 ? line : line[..colon].Trim();
            string value = colon < 0 ? "" : line[(colon + 1)..].Trim();
            switch (name)
            {
                case "kind" when Enum.TryParse(value, ignoreCase: true, out ArticleKind kind) && Enum.IsDefined(kind): article = article with { Kind = kind }; break;
                case "kind": problems.Add(new MarkdownProblem("no-kind", number, value)); break;
                // A field whose words an editor took out is no field any more.
                case "kicker" or "headline" or "deck" or "byline" or "dateline" or "jump" when value.Length == 0: break;
                case "kicker": article = article with { Kicker = lines.Take(Value(value)) }; break;
                case "headline": article = article with { Headline = lines.Take(Value(value)) }; break;
                case "deck": article = article with { Deck = lines.Take(Value(value)) }; break;
                case "byline": article = article with { Byline = lines.Take(Value(value)) }; break;
                case "dateline": article = article with { Dateline = Value(value) }; break;
                case "jump": article = article with { Jump = lines.Take(Value(value)) }; break;
                case "reporter": credits.Add(ReadCredit(value, number, problems)); break;
                default: problems.Add(new MarkdownProblem("unknown", number, line)); break;
            }
        }

        return article with { Credits = credits };
    }

    private static Credit ReadCredit(string value, int line, List<MarkdownProblem> problems)
    {
        int bar = value.LastIndexOf('|');
        string name = Value(bar < 0 ? value : value[..bar].Trim());
        if (name.Length is 0 or > Reporter.MaximumNameLength) problems.Add(new MarkdownProblem("no-name", line, name));
        if (bar < 0) return new Credit(name, CreditRole.None);
        string named = value[(bar + 1)..].Trim();
        // A number would be read as a value too, even as one that no role has.
        if (!Enum.TryParse(named, ignoreCase: true, out CreditRole role) || !char.IsAsciiLetter(named[0])) problems.Add(new MarkdownProblem("no-role", line, named));
        return new Credit(name, role);
    }

    private static string Value(string value)
    {
        if (!value.StartsWith('"')) return value;
        try
        {
            return JsonSerializer.Deserialize<string>(value)!;
        }
        catch (JsonException)
        {
            return value;
        }
    }

    private static ParsedArticle ReadBody(string body, ParsedArticle article, SourceLinesOf lines)
    {
        var sections = new List<(ParsedText? Subhead, ParsedText? Label, List<ParsedText> Paragraphs)>();
        var captions = new List<ParsedText>();
        foreach (Block block in Markdown.Parse(body, Pipeline))
        {
            switch (block)
            {
                case HeadingBlock heading:
                    (string? subhead, string? label) = SplitAtBar(Words(heading));
                    sections.Add((subhead is null ? null : lines.Take(subhead), label is null ? null : lines.Take(label), []));
                    break;
                case QuoteBlock quote:
                    string standfirst = Plain(quote);
                    if (standfirst.Length > 0) article = article with { Standfirst = lines.Take((article.Standfirst?.Text ?? "") + standfirst) };
                    break;
                case ListBlock list:
                    captions.AddRange(list.Select(Plain).Where(w => w.Length > 0).Select(lines.Take));
                    break;
                default:
                    string words = Plain(block);
                    if (words.Length == 0) break;
                    if (sections.Count == 0) sections.Add((null, null, []));
                    sections[^1].Paragraphs.Add(lines.Take(words));
                    break;
            }
        }

        return article with
        {
            Sections = [.. sections.Select(s => new ParsedSection { Subhead = s.Subhead, Label = s.Label, Paragraphs = s.Paragraphs })],
            Captions = captions,
        };
    }

    private static (string? Subhead, string? Label) SplitAtBar(List<(char Char, bool Typed)> words)
    {
        int bar = words.IndexOf(('|', true));
        return bar < 0 ? (Trimmed(words), null) : (Trimmed(words[..bar]), Trimmed(words[(bar + 1)..]));
    }

    /// <summary>Without the spaces the notation sets around a bar; a space written as a number belongs to the words.</summary>
    private static string? Trimmed(List<(char Char, bool Typed)> words)
    {
        int start = words.FindIndex(w => w != (' ', true));
        if (start < 0) return null;
        int end = words.FindLastIndex(w => w != (' ', true));
        return string.Concat(words[start..(end + 1)].Select(w => w.Char));
    }

    private static string Plain(Block block) => string.Concat(
        block is ContainerBlock container ? container.Descendants<LeafBlock>().SelectMany(Words).Select(w => w.Char) : Words((LeafBlock)block).Select(w => w.Char));

    private static List<(char Char, bool Typed)> Words(LeafBlock block)
    {
        var words = new List<(char, bool)>();
        foreach (Inline inline in block.Inline ?? Enumerable.Empty<Inline>())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    string text = literal.Content.ToString();
                    words.AddRange(text.Select((c, i) => (c, !(i == 0 && literal.IsFirstCharacterEscaped))));
                    break;
                case HtmlEntityInline entity:
                    words.AddRange(entity.Transcoded.ToString().Select(c => (c, false)));
                    break;
                case LineBreakInline when words.Count > 0 && char.IsAscii(words[^1].Item1):
                    // Chinese lines join without a space, Latin ones with one.
                    words.Add((' ', true));
                    break;
            }
        }

        return words;
    }
}

/// <summary>What an editor's Markdown says.</summary>
/// <param name="Article">The article.</param>
/// <param name="Problems">What could not be understood; none if all was.</param>
public sealed record ArticleReading(ParsedArticle Article, IReadOnlyList<MarkdownProblem> Problems);
