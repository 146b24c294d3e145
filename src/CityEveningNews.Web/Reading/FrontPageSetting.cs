using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Web.Reading;

/// <summary>An article as the front page shows it.</summary>
/// <param name="Number">Its permanent number.</param>
/// <param name="Address">Its permanent address.</param>
/// <param name="Characters">The length of its text in characters.</param>
/// <param name="Content">Its text.</param>
public sealed record SetArticle(int Number, string Address, int Characters, ParsedArticle Content);

/// <summary>
/// One band of the page: text that flows through columns of even height, so that no hole is left however long each story is.
/// A main story's headline stands across the whole band; shorter stories follow in the columns.
/// </summary>
/// <param name="Main">The story whose headline stands across the band, or null for a band of short stories.</param>
/// <param name="Shorts">The short stories that follow in the columns.</param>
/// <param name="Columns">How many columns the text is worth at most, 1 to 5.</param>
public sealed record Band(SetArticle? Main, IReadOnlyList<SetArticle> Shorts, int Columns);

/// <summary>Where each article of an issue stands on the page: pointers, the lead's band, and the bands after it.</summary>
public sealed record FrontPageSetting
{
    /// <summary>A story at least this long has a headline across a band of its own.</summary>
    private const int MainCharacters = 700;

    /// <summary>What a column should hold at least, in characters, before another is opened.</summary>
    private const int ColumnCharacters = 150;

    /// <summary>What the lead's band should hold at least, in characters, where there are stories to fill it.</summary>
    private const int LeadCharacters = 750;

    /// <summary>What a band of short stories holds at most, in characters: columns taller than a window would have to be read up and down.</summary>
    private const int ShortsCharacters = 2400;

    private const int MostColumns = 5;
    private const int MostPointers = 4;

    /// <summary>The headlines whose text stands on other pages, shown above the lead.</summary>
    public required IReadOnlyList<SetArticle> Pointers { get; init; }

    /// <summary>The bands, the lead's first.</summary>
    public required IReadOnlyList<Band> Bands { get; init; }

    /// <summary>Sets the articles, given in order of weight.</summary>
    public static FrontPageSetting Of(IReadOnlyList<SetArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        SetArticle? lead = articles.FirstOrDefault(CanLead) ?? (articles.Count > 0 ? articles[0] : null);
        SetArticle[] pointers = [.. articles.Where(a => a != lead && a.Content.Kind == ArticleKind.Pointer).Take(MostPointers)];
        SetArticle[] rest = [.. articles.Where(a => a != lead && !pointers.Contains(a))];
        if (lead is null) return new FrontPageSetting { Pointers = [], Bands = [] };

        List<SetArticle> mains = [lead, .. rest.Where(IsMain)];
        var shorts = new Queue<SetArticle>(rest.Where(a => !IsMain(a)));
        var bands = new List<Band>();
        foreach (SetArticle main in mains)
        {
            // A main story takes along short ones of half its own length, so that no band outweighs its headline; the lead, however short,
            // takes as many as fill the width of the page.
            List<SetArticle> along = Take(shorts, main.Characters / 2);
            if (main == lead) Fill(along, shorts, LeadCharacters - main.Characters);
            bands.Add(BandOf(main, along));
        }

        // What would make no more than a strip of its own follows in the last band.
        if (shorts.Sum(Weight) is > 0 and < 2 * ColumnCharacters && bands[^1] is { Main: { } last } band) bands[^1] = BandOf(last, [.. band.Shorts, .. shorts]);
        else bands.AddRange(Divide(shorts));
        return new FrontPageSetting { Pointers = pointers, Bands = bands };
    }

    private static bool CanLead(SetArticle article) =>
        article.Content.Kind is ArticleKind.Package or ArticleKind.Standard or ArticleKind.Brief && article.Content.Headline is not null;

    private static bool IsMain(SetArticle article) =>
        article.Content.Headline is not null && article.Content.Kind is ArticleKind.Package or ArticleKind.Standard or ArticleKind.Brief && article.Characters >= MainCharacters;

    private static List<SetArticle> Take(Queue<SetArticle> shorts, int room)
    {
        var taken = new List<SetArticle>();
        while (shorts.TryPeek(out SetArticle? next) && Weight(next) <= room)
        {
            room -= Weight(next);
            taken.Add(shorts.Dequeue());
        }

        return taken;
    }

    // Takes stories until so much is held, the last of them whole.
    private static void Fill(List<SetArticle> taken, Queue<SetArticle> shorts, int characters)
    {
        while (taken.Sum(Weight) < characters && shorts.TryDequeue(out SetArticle? next)) taken.Add(next);
    }

    // Bands of about the same weight, so that the last is not a strip.
    private static IEnumerable<Band> Divide(Queue<SetArticle> shorts)
    {
        for (int bands = (shorts.Sum(Weight) + ShortsCharacters - 1) / ShortsCharacters; shorts.Count > 0; bands--)
        {
            var taken = new List<SetArticle>();
            Fill(taken, shorts, shorts.Sum(Weight) / Math.Max(bands, 1));
            yield return BandOf(null, taken);
        }
    }

    private static Band BandOf(SetArticle? main, List<SetArticle> shorts)
    {
        int weight = (main?.Characters ?? 0) + shorts.Sum(Weight);
        // A few short stories need no more columns than there are of them.
        int most = main is null && weight < 4 * ColumnCharacters ? Math.Max(shorts.Count, 1) : MostColumns;
        return new Band(main, shorts, Math.Clamp(weight / ColumnCharacters, 1, Math.Min(most, MostColumns)));
    }

    // A short story's headline and rules take the room of some lines of text.
    private static int Weight(SetArticle article) => article.Characters + 60;
}
