using CityEveningNews.Archive.Search;
using CityEveningNews.Archive.Search.Analysis;
using CityEveningNews.Archive.Search.Query;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Tests.Search;

/// <summary>What a query means, said without an index: look for the folded word in the folded text of each article.</summary>
internal static class BruteForce
{
    public static bool Matches(ParsedArticle article, QueryNode node) => node switch
    {
        WordNode word => Fields(article, word.Field).Any(text => text.Contains(Fold(word.Text), StringComparison.Ordinal)),
        AllNode all => all.Nodes.All(one => Matches(article, one)),
        AnyNode any => any.Nodes.Any(one => Matches(article, one)),
        NotNode not => !Matches(article, not.Node),
        NearNode near => Enum.GetValues<SearchField>().Where(field => field != SearchField.Any).Any(field => IsNear(article, field, near)),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    public static string Fold(string text) => string.Concat(text.Select(CharacterFolding.Fold).Where(c => !char.IsWhiteSpace(c)));

    private static IEnumerable<string> Fields(ParsedArticle article, SearchField field) =>
        ArticleFields.Of(article).Where(part => field == SearchField.Any || part.Field == field).Select(part => Fold(part.Text));

    private static bool IsNear(ParsedArticle article, SearchField field, NearNode near)
    {
        string text = string.Join('\n', Fields(article, field));
        return near.Words.All(word => word.Field == SearchField.Any || word.Field == field)
            && Permutations([.. near.Words.Select(word => Fold(word.Text))]).Any(order => Chain(text, order, -1, near.Distance));
    }

    private static bool Chain(string text, IReadOnlyList<string> words, int end, int distance)
    {
        if (words.Count == 0) return true;
        for (int at = 0; at + words[0].Length <= text.Length; at++)
        {
            if (string.CompareOrdinal(text, at, words[0], 0, words[0].Length) != 0) continue;
            if (end >= 0 && (at < end || at - end > distance)) continue;
            if (Chain(text, [.. words.Skip(1)], at + words[0].Length, distance)) return true;
        }

        return false;
    }

    private static IEnumerable<IReadOnlyList<string>> Permutations(IReadOnlyList<string> words) =>
        words.Count < 2
            ? [words]
            : Enumerable.Range(0, words.Count).SelectMany(first =>
                Permutations([.. words.Where((_, i) => i != first)]).Select(IReadOnlyList<string> (rest) => [words[first], .. rest]));
}
