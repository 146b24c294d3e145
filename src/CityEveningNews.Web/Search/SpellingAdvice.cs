using CityEveningNews.Archive.Search;
using CityEveningNews.Archive.Search.Analysis;
using CityEveningNews.Archive.Search.Index;
using CityEveningNews.Archive.Search.Query;
using CityEveningNews.Archive.Storage;

namespace CityEveningNews.Web.Search;

/// <summary>
/// What a reader may have meant when nothing is found: a person with a like name, what others searched for, words that sound the same,
/// or the words without one of them.
/// </summary>
internal sealed class SpellingAdvice(ReporterNames names, PastQueries past, SearchReader reader, ArchiveDbContext db, TimeProvider time)
{
    private const int Most = 5;
    private const int MostOfAKind = 3;
    private const int MostSoundAlikes = 600;

    // A page that found nothing is not to keep the reader waiting for what else there might be.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>Queries that do find something, the likeliest first.</summary>
    public async Task<IReadOnlyList<string>> ForAsync(SearchState state, SearchQuery query, CancellationToken cancel)
    {
        IReadOnlyList<WordNode> words = query.Words.Words;
        if (words.Count is 0 or > 4) return [];
        long start = time.GetTimestamp();
        var found = new List<string>();
        foreach (string candidate in await CandidatesAsync(words, query, cancel))
        {
            if (found.Count == Most || time.GetElapsedTime(start) > Patience) break;
            SearchQuery asked = query with { State = state.FirstPage with { Query = candidate }, Words = QueryParser.Parse(candidate) };
            if (await reader.AnyAsync(asked, cancel)) found.Add(candidate);
        }

        return found;
    }

    private async Task<IReadOnlyList<string>> CandidatesAsync(IReadOnlyList<WordNode> words, SearchQuery query, CancellationToken cancel)
    {
        var candidates = new List<string>();
        foreach (WordNode word in words)
        {
            foreach (string name in await names.NearAsync(db, word.Text, MostOfAKind, cancel)) candidates.Add(With(words, word, name));
        }

        candidates.AddRange(await PastAsync(words, cancel));
        foreach (WordNode word in words)
        {
            foreach (string text in await SoundAlikesAsync(word, query, cancel)) candidates.Add(With(words, word, text));
        }

        if (words.Count > 1) candidates.AddRange(words.Select(word => With(words, word, "")));
        // A single word of four or more characters may be two.
        foreach (WordNode word in words.Where(word => word.Text.Length is >= 4 and <= 12 && words.Count == 1))
        {
            for (int cut = 2; cut <= word.Text.Length - 2; cut++)
            {
                if (IsBetweenLetters(word.Text, cut)) candidates.Add($"{word.Text[..cut]} {word.Text[cut..]}");
            }

            candidates.Add(word.Text[..^1]);
            if (IsBetweenLetters(word.Text, 1)) candidates.Add(word.Text[1..]);
        }

        return [.. candidates.Distinct().Take(16)];
    }

    private async Task<IEnumerable<string>> PastAsync(IReadOnlyList<WordNode> words, CancellationToken cancel)
    {
        string wanted = string.Join(' ', words.Select(word => FoldedText.Of(word.Text)));
        string sound = Pinyin.Of(wanted);
        return (await past.FrequentAsync(cancel)).Where(query => NearMiss.Of(wanted, sound, query, Pinyin.Of(query))).Take(MostOfAKind);
    }

    private async Task<IEnumerable<string>> SoundAlikesAsync(WordNode word, SearchQuery query, CancellationToken cancel)
    {
        string folded = FoldedText.Of(word.Text);
        if (folded.Length is < 2 or > 6) return [];
        WordNode[] alike = [.. NearMiss.SoundAlikes(folded).Take(MostSoundAlikes).Select(text => word with { Text = text })];
        return alike.Length == 0 ? [] : (await reader.CommonestAsync(alike, query, cancel)).Take(MostOfAKind).Select(one => one.Text);
    }

    /// <summary>Whether what follows a cut is a word still: a sign at its beginning, as a minus, would say something else.</summary>
    private static bool IsBetweenLetters(string text, int cut) => char.IsLetterOrDigit(text[cut - 1]) && char.IsLetterOrDigit(text[cut]);

    private static string With(IReadOnlyList<WordNode> words, WordNode changed, string text) =>
        string.Join(' ', words.Select(word => word == changed ? text : word.Text).Where(word => word.Length > 0));
}
