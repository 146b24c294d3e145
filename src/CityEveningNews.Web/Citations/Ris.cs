using System.Globalization;
using System.Text;

namespace CityEveningNews.Web.Citations;

/// <summary>RIS: a tag a line, a record from TY to ER, lines ended by CR LF.</summary>
internal static class Ris
{
    public static string One(CitedArticle article)
    {
        var text = new StringBuilder();
        Tag("TY", "NEWS");
        Tag("TI", article.Title);
        foreach (string author in article.Authors) Tag("AU", author);
        Tag("T2", article.Publication);
        Tag("PY", article.Date.Year.ToString(CultureInfo.InvariantCulture));
        Tag("DA", article.Date.ToString("yyyy'/'MM'/'dd'/'", CultureInfo.InvariantCulture));
        if (article.IssueNumber is int issue) Tag("IS", issue.ToString(CultureInfo.InvariantCulture));
        Tag("SP", article.Page.ToString(CultureInfo.InvariantCulture));
        Tag("LA", "zh-CN");
        Tag("UR", article.Url);
        Tag("ER", "");
        return text.ToString();

        void Tag(string tag, string value) => text.Append(tag).Append("  - ").Append(OneLine.Of(value)).Append("\r\n");
    }
}
