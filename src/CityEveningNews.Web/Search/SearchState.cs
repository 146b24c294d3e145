using System.Globalization;
using System.Text;
using CityEveningNews.Archive.Search;
using CityEveningNews.Archive.Search.Query;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Web.Search;

/// <summary>Everything a search page shows depends on this and on the archive; it is read from the address and written back to it.</summary>
internal sealed record SearchState
{
    public const int MaximumPageSize = 100;
    public const int DefaultPageSize = 20;

    /// <summary>The query as written, no longer than <see cref="QueryParser.MaximumLength"/>.</summary>
    public string Query { get; init; } = "";

    /// <summary>Whether the query was longer, and its end left out.</summary>
    public bool QueryIsCut { get; init; }

    /// <summary>A day, month, year, decade or stretch of days as written, in any usual form.</summary>
    public string Date { get; init; } = "";

    /// <summary>The first day as written, in any usual form.</summary>
    public string From { get; init; } = "";

    /// <summary>The last day as written.</summary>
    public string To { get; init; } = "";

    public string Reporter { get; init; } = "";

    public CreditRole? Role { get; init; }

    public ArticleKind? Kind { get; init; }

    /// <summary>总第N期.</summary>
    public int? Issue { get; init; }

    public SearchOrder? Sort { get; init; }

    public SearchView View { get; init; }

    /// <summary>By what the lines of the concordance are sorted.</summary>
    public ConcordanceOrder Lines { get; init; }

    /// <summary>The key of the last result of the page before, or empty for the first page.</summary>
    public string After { get; init; } = "";

    /// <summary>How many results came before this page: shown, never used to find it.</summary>
    public int Skipped { get; init; }

    public int Size { get; init; } = DefaultPageSize;

    /// <summary>Whether nothing narrows the archive down.</summary>
    public bool IsEmpty => Query.Length == 0 && !HasFilters;

    public bool HasFilters =>
        Date.Length > 0 || From.Length > 0 || To.Length > 0 || Reporter.Length > 0 || Role is not null || Kind is not null || Issue is not null;

    /// <summary>The first page of these results.</summary>
    public SearchState FirstPage => this with { After = "", Skipped = 0 };

    public static SearchState Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new SearchState
        {
            Query = Text("q", QueryParser.MaximumLength),
            QueryIsCut = query["q"].ToString().Trim().Length > QueryParser.MaximumLength,
            Date = Text("date"),
            From = Text("from"),
            To = Text("to"),
            Reporter = Text("reporter"),
            Role = Name<CreditRole>("role") is { } role and not CreditRole.None ? role : null,
            Kind = Name<ArticleKind>("kind"),
            Issue = Number("issue"),
            Sort = Name<SearchOrder>("sort"),
            View = Name<SearchView>("view") ?? SearchView.List,
            Lines = Name<ConcordanceOrder>("lines") ?? ConcordanceOrder.Date,
            After = Text("after"),
            Skipped = Number("skipped") ?? 0,
            Size = Math.Clamp(Number("size") ?? DefaultPageSize, 1, MaximumPageSize),
        };

        string Text(string name, int most = DateRangeReader.MaximumLength)
        {
            string text = query[name].ToString().Trim();
            return text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
        }

        int? Number(string name) => int.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
        T? Name<T>(string name)
            where T : struct, Enum
        {
            string value = query[name].ToString();
            // Numbers would be read as values too; an address says names.
            return value.Length > 0 && char.IsAsciiLetter(value[0]) && Enum.TryParse(value, ignoreCase: true, out T read) && Enum.IsDefined(read) ? read : null;
        }
    }

    /// <summary>The address, e.g. <c>/search?q=%E6%98%A5%E8%8A%82&amp;from=2021</c>: what is as usual is left out.</summary>
    /// <param name="format">The form of an export, or null for the page.</param>
    /// <param name="path">The path, without a question mark.</param>
    public string Address(string? format = null, string path = "/search")
    {
        var address = new StringBuilder(path);
        char mark = '?';
        Add("q", Query);
        Add("date", Date);
        Add("from", From);
        Add("to", To);
        Add("reporter", Reporter);
        Add("role", Role?.ToString());
        Add("kind", Kind?.ToString());
        Add("issue", Issue?.ToString(CultureInfo.InvariantCulture));
        Add("sort", Sort?.ToString());
        if (View != SearchView.List) Add("view", View.ToString());
        if (Lines != ConcordanceOrder.Date) Add("lines", Lines.ToString());
        if (Size != DefaultPageSize) Add("size", Size.ToString(CultureInfo.InvariantCulture));
        Add("after", After);
        if (Skipped > 0) Add("skipped", Skipped.ToString(CultureInfo.InvariantCulture));
        Add("format", format);
        return address.ToString();

        void Add(string name, string? value)
        {
            if (string.IsNullOrEmpty(value)) return;
            bool isWord = name is "role" or "kind" or "sort" or "view" or "lines";
            address.Append(mark).Append(name).Append('=').Append(Uri.EscapeDataString(isWord ? value.ToLowerInvariant() : value));
            mark = '&';
        }
    }
}

/// <summary>The ways to show results.</summary>
internal enum SearchView
{
    List,
    Kwic,
}
