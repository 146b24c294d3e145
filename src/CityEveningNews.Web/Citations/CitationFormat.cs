namespace CityEveningNews.Web.Citations;

/// <summary>A form of citation: its name in addresses, its media type and how it writes articles.</summary>
/// <param name="Name">The name in addresses, e.g. <c>gbt7714</c>.</param>
/// <param name="Label">The name people know it by.</param>
/// <param name="MediaType">The media type of a file of citations.</param>
/// <param name="Extension">The extension of a file of citations, without its dot.</param>
/// <param name="Write">Writes one or many articles.</param>
public sealed record CitationFormat(string Name, string Label, string MediaType, string Extension, Func<IEnumerable<CitedArticle>, string> Write)
{
    /// <summary>The Chinese national standard for references.</summary>
    public static readonly CitationFormat GbT7714 = new("gbt7714", "GB/T 7714", "text/plain; charset=utf-8", "txt", Citations.GbT7714.Write);

    /// <summary>Research Information Systems, read by EndNote, Zotero and NoteExpress.</summary>
    public static readonly CitationFormat Ris = new("ris", "RIS", "application/x-research-info-systems; charset=utf-8", "ris", Citations.Ris.Write);

    /// <summary>For LaTeX.</summary>
    public static readonly CitationFormat BibTeX = new("bib", "BibTeX", "application/x-bibtex; charset=utf-8", "bib", Citations.BibTeX.Write);

    /// <summary>For citation processors.</summary>
    public static readonly CitationFormat CslJson = new("csljson", "CSL-JSON", "application/vnd.citationstyles.csl+json; charset=utf-8", "json", Citations.CslJson.Write);

    /// <summary>Every form.</summary>
    public static readonly IReadOnlyList<CitationFormat> All = [GbT7714, Ris, BibTeX, CslJson];

    /// <summary>The form of that name in addresses, or null.</summary>
    public static CitationFormat? Find(string? name) => All.FirstOrDefault(format => format.Name == name);
}
