using System.Globalization;
using System.Text;

namespace CityEveningNews.Web.Machines;

/// <summary>Issues and articles as Markdown. What was printed is escaped, so that no asterisk of the paper's becomes emphasis.</summary>
internal static class MarkdownText
{
    public static string Issue(IssueDocument issue)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {Escape(issue.Publication)} {issue.Date:yyyy-MM-dd}\n");
        string[] facts =
        [
            issue.Masthead.Weekday ?? "", issue.Masthead.LunarDate ?? "",
            issue.Masthead.IssueNumber is int number ? string.Create(CultureInfo.InvariantCulture, $"总第{number}期") : "",
        ];
        Block(text, Escape(string.Join(' ', facts.Where(fact => fact.Length > 0))));
        foreach (ArticleDocument article in issue.Articles) AppendArticle(text, article, "##");
        return text.ToString();
    }

    public static string Article(ArticleDocument article)
    {
        var text = new StringBuilder();
        AppendArticle(text, article, "#");
        Block(text, string.Create(CultureInfo.InvariantCulture, $"{Escape(article.Issue.Publication)} {article.Issue.Date:yyyy-MM-dd}"));
        return text.ToString();
    }

    private static void AppendArticle(StringBuilder text, ArticleDocument article, string level)
    {
        Block(text, Escape(article.Kicker));
        Block(text, $"{level} {Escape(article.Title)}");
        if (article.Deck is not null) Block(text, $"**{Escape(article.Deck)}**");
        if (article.Byline is not null) Block(text, $"*{Escape(article.Byline)}*");
        Block(text, Escape(article.Standfirst));
        foreach (SectionDocument section in article.Sections)
        {
            string subhead = string.Join(' ', new[] { section.Label, section.Subhead }.OfType<string>());
            if (subhead.Length > 0) Block(text, $"{level}# {Escape(subhead)}");
            foreach (string paragraph in section.Paragraphs) Block(text, Escape(paragraph));
        }

        foreach (string caption in article.Captions) Block(text, "> " + Escape(caption));
        Block(text, Escape(article.Jump));
    }

    private static void Block(StringBuilder text, string block)
    {
        if (block.Length == 0) return;
        if (text.Length > 0) text.Append('\n');
        text.Append(block).Append('\n');
    }

    private static string Escape(string? printed)
    {
        var text = new StringBuilder();
        foreach (char c in (printed ?? "").Trim())
        {
            bool marksAtStart = text.Length == 0 && (c is '+' or '-' or '=' or '~');
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '&' || marksAtStart) text.Append('\\');
            text.Append(c is '\n' or '\r' ? ' ' : c);
        }

        // A paragraph that begins with a year or a number and a full stop is no list.
        int digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        if (digits > 0 && digits < text.Length && (text[digits] is '.' or ')')) text.Insert(digits, '\\');
        return text.ToString();
    }
}
