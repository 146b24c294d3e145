using System.Globalization;
using System.Text;

namespace CityEveningNews.Web.Machines;

/// <summary>Issues and articles as plain text: one line a paragraph, an empty line between.</summary>
internal static class PlainText
{
    public static string Issue(IssueDocument issue)
    {
        var text = new StringBuilder();
        string[] facts =
        [
            issue.Date.ToString("yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture), issue.Masthead.Weekday ?? "", issue.Masthead.LunarDate ?? "",
            issue.Masthead.IssueNumber is int number ? string.Create(CultureInfo.InvariantCulture, $"总第{number}期") : "",
        ];
        text.Append(issue.Publication).Append('\n').Append(string.Join(' ', facts.Where(fact => fact.Length > 0))).Append('\n');
        foreach (ArticleDocument article in issue.Articles)
        {
            text.Append("\n\n");
            AppendArticle(text, article);
        }

        return text.ToString();
    }

    public static string Article(ArticleDocument article)
    {
        var text = new StringBuilder();
        AppendArticle(text, article);
        text.Append(CultureInfo.InvariantCulture, $"\n{article.Issue.Publication} {article.Issue.Date:yyyy-MM-dd}\n");
        return text.ToString();
    }

    private static void AppendArticle(StringBuilder text, ArticleDocument article)
    {
        bool first = true;
        foreach (string? line in new[] { article.Kicker, article.Headline, article.Deck }) Paragraph(line, close: true);
        Paragraph(article.Byline);
        Paragraph(article.Standfirst);
        foreach (SectionDocument section in article.Sections)
        {
            Paragraph(string.Join(' ', new[] { section.Label, section.Subhead }.OfType<string>()));
            foreach (string paragraph in section.Paragraphs) Paragraph(paragraph);
        }

        foreach (string caption in article.Captions) Paragraph("图：" + caption);
        Paragraph(article.Jump);

        void Paragraph(string? line, bool close = false)
        {
            if (string.IsNullOrEmpty(line)) return;
            // The lines of a headline stand close together.
            if (!first && !close) text.Append('\n');
            text.Append(line).Append('\n');
            first = false;
        }
    }
}
