namespace CityEveningNews.Web.Citations;

/// <summary>A form of citation: its name in addresses, its media type and how it writes articles.</summary>
/// <param name="Name">The name in addresses, e.g. <c>gbt7714</c>.</param>
/// <param name="Label">The name people know it by.</param>
/// <param name="MediaType">The media type of a file of citations.</param>
/// <param name="Extension">The extension of a file of citations, without its dot.</param>
/// <param name="One">Writes one article.</param>
/// <param name="Opening">What stands before the first.</param>
/// <param name="Between">What stands between two.</param>
/// <param name="Closing">What stands after the last.</param>
public sealed record CitationFormat(
    string Name,
    string Label,
    string MediaType,
    string Extension,
    Func<CitedArticle, string> One,
    string Opening = "",
    string Between = "",
    string Closing = "")
{
    /// <summary>The Chinese national standard for references.</summary>
    public static readonly CitationFormat GbT7714 = new("gbt7714", "GB/T 7714", "text/plain; charset=utf-8", "txt", article => Citations.GbT7714.One(article) + "\n");

    /// <summary>Research Information Systems, read by EndNote, Zotero and NoteExpress.</summary>
    public static readonly CitationFormat Ris = new("ris", "RIS", "application/x-research-info-systems; charset=utf-8", "ris", Citations.Ris.One);

    /// <summary>For LaTeX.</summary>
    public static readonly CitationFormat BibTeX = new("bib", "BibTeX", "application/x-bibtex; charset=utf-8", "bib", Citations.BibTeX.One, Between: "\n");

    /// <summary>For citation processors.</summary>
    public static readonly CitationFormat CslJson = new("csljson", "CSL-JSON", "application/vnd.citationstyles.csl+json; charset=utf-8", "json", Citations.CslJson.One, "[\n", ",\n", "\n]\n");

    /// <summary>Every form.</summary>
    public static readonly IReadOnlyList<CitationFormat> All = [GbT7714, Ris, BibTeX, CslJson];

    /// <summary>The form of that name in addresses, or null.</summary>
    public static CitationFormat? Find(string? name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>Writes one or many articles.</summary>
    public string Write(IEnumerable<CitedArticle> articles) => Opening + string.Join(Between, articles.Select(One)) + Closing;

    /// <summary>Writes articles as they come, so that many are never held together.</summary>
    public async Task WriteAsync(IAsyncEnumerable<CitedArticle> articles, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(writer);
        await writer.WriteAsync(Opening);
        string before = "";
        await foreach (CitedArticle article in articles)
        {
            await writer.WriteAsync(before + One(article));
            before = Between;
        }

        await writer.WriteAsync(Closing);
    }
}
