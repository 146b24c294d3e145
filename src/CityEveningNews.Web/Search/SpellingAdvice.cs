using CityEveningNews.Archive.Search.Query;
using CityEveningNews.Archive.Storage;

namespace CityEveningNews.Web.Search;

/// <summary>What a reader may have meant when nothing is found: a person with a like name, or the words without one of them.</summary>
internal sealed class SpellingAdvice(ReporterNames names, SearchReader reader, ArchiveDbContext db)
{
    private const int Most = 5;

    /// <summary>Queries that do find something, the likeliest first.</summary>
    public async Task<IReadOnlyList<string>> ForAsync(SearchState state, SearchQuery query, CancellationToken cancel)
    {
        IReadOnlyList<WordNode> words = query.Words.Words;
        if (words.Count is 0 or > 4) return [];
        var found = new List<string>();
        foreach (string candidate in await CandidatesAsync(words, cancel))
        {
            if (found.Count == Most) break;
            SearchQuery asked = query with { State = state.FirstPage with { Query = candidate }, Words = QueryParser.Parse(candidate) };
            if (await reader.AnyAsync(asked, cancel)) found.Add(candidate);
        }

        return found;
    }

    private async Task<IReadOnlyList<string>> CandidatesAsync(IReadOnlyList<WordNode> words, CancellationToken cancel)
    {
        var candidates = new List<string>();
        foreach (WordNode word in words)
        {
            foreach (string name in await names.NearAsync(db, word.Text, 3, cancel)) candidates.Add(With(words, word, name));
        }

        if (words.Count > 1) candidates.AddRange(words.Select(word => With(words, word, "")));
        // A single word of four or more characters may be two.
        foreach (WordNode word in words.Where(word => word.Text.Length is >= 4 and <= 12 && words.Count == 1))
        {
            for (int cut = 2; cut <= word.Text.Length - 2; cut++) candidates.Add($"{word.Text[..cut]} {word.Text[cut..]}");
            candidates.Add(word.Text[..^1]);
            candidates.Add(word.Text[1..]);
        }

        return [.. candidates.Distinct().Take(12)];
    }

    private static string With(IReadOnlyList<WordNode> words, WordNode changed, string text) =>
        string.Join(' ', words.Select(word => word == changed ? text : word.Text).Where(word => word.Length > 0));
}
