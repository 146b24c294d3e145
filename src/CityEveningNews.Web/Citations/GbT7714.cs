using System.Globalization;

namespace CityEveningNews.Web.Citations;

/// <summary>GB/T 7714-2015, 4.4: an article in a newspaper, marked [N].</summary>
internal static class GbT7714
{
    // The standard names three authors and says 等 for the rest (8.1.2).
    private const int NamedAuthors = 3;

    /// <summary>One reference, e.g. <c>谢希德. 创造学习的思路[N]. 人民日报, 1998-12-25(10).</c></summary>
    public static string One(CitedArticle article)
    {
        string authors = string.Join(", ", article.Authors.Take(NamedAuthors));
        if (article.Authors.Count > NamedAuthors) authors += ", 等";
        string lead = authors.Length == 0 ? "" : authors + ". ";
        return string.Create(CultureInfo.InvariantCulture, $"{lead}{OneLine.Of(article.Title)}[N]. {article.Publication}, {article.Date:yyyy-MM-dd}({article.Page}).");
    }
}
