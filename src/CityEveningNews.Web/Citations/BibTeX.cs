using System.Globalization;
using System.Text;

namespace CityEveningNews.Web.Citations;

/// <summary>BibTeX: an <c>@article</c> of a newspaper. Names and titles are braced, so that no style cuts or lower-cases them.</summary>
internal static class BibTeX
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static string One(CitedArticle article)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"@article{{cen{article.Key},\n");
        if (article.Authors.Count > 0) Field("author", string.Join(" and ", article.Authors.Select(author => $"{{{Escape(author)}}}")));
        Field("title", $"{{{Escape(article.Title)}}}");
        Field("journal", Escape(article.Publication));
        Field("year", article.Date.Year.ToString(CultureInfo.InvariantCulture));
        text.Append(CultureInfo.InvariantCulture, $"  month = {Months[article.Date.Month - 1]},\n");
        Field("day", article.Date.Day.ToString(CultureInfo.InvariantCulture));
        if (article.IssueNumber is int issue) Field("number", issue.ToString(CultureInfo.InvariantCulture));
        Field("pages", article.Page.ToString(CultureInfo.InvariantCulture));
        Field("url", article.Url);
        Field("langid", "chinese");
        return text.Append("}\n").ToString();

        void Field(string name, string value) => text.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (char c in OneLine.Of(text))
        {
            escaped.Append(c switch
            {
                '\\' => @"\textbackslash{}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                '&' or '%' or '$' or '#' or '_' or '{' or '}' => $@"\{c}",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
