using CityEveningNews.Archive.Ingest;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Web.Desk.History;

namespace CityEveningNews.Web.Reading;

/// <summary>A passage of an article beside the source lines it came from.</summary>
/// <param name="Pieces">The passage as it stands now; where an editor changed it, what went and what came too.</param>
/// <param name="Change">What an editor did to it.</param>
/// <param name="Lines">The numbers of its lines as runs, e.g. <c>61-63,120</c>; empty when an editor added it.</param>
/// <param name="Source">The lines as uploaded, number and text.</param>
internal sealed record SourcePassage(IReadOnlyList<DifferencePiece> Pieces, PassageChange Change, string Lines, IReadOnlyList<UnplacedLine> Source)
{
    // Below this share of common character pairs a passage is another, not the old one in new words.
    private const double LeastLikeness = 0.2;

    /// <summary>The passages of an article in reading order; those that an editor left out follow.</summary>
    public static IEnumerable<SourcePassage> Of(ArticleView article)
    {
        ArgumentNullException.ThrowIfNull(article);
        List<Part> current = Parts(article.Content), parsed = article.Parsed is null ? [] : Parts(article.Parsed);
        HashSet<string> kept = [.. current.Select(part => part.Text.Text)], read = [.. parsed.Select(part => part.Text.Text)];
        List<Part> gone = parsed.FindAll(part => !kept.Contains(part.Text.Text)), replaced = [];
        foreach (Part part in current)
        {
            Part? before = read.Contains(part.Text.Text) ? part : gone.Find(old => old.Place == part.Place && old.Alone) ?? MostLike(gone, part);
            if (before is not null) replaced.Add(before);
            yield return Passage(article, before, part);
        }

        foreach (Part left in gone.Except(replaced)) yield return Passage(article, left, null);
    }

    private static SourcePassage Passage(ArticleView article, Part? before, Part? now)
    {
        // What an editor wrote comes from no line: its lines are those of what stood there before.
        LineSet lines = now?.Text.Lines.Numbers.Count > 0 ? now.Text.Lines : before?.Text.Lines ?? LineSet.Empty;
        return new SourcePassage(
            TextDifference.Between(before?.Text.Text ?? "", now?.Text.Text ?? ""),
            before is null ? PassageChange.Added : now is null ? PassageChange.LeftOut : before.Text.Text == now.Text.Text ? PassageChange.None : PassageChange.Reworded,
            lines.ToString(),
            [.. lines.Numbers.Where(n => n >= 1 && n <= article.SourceLines.Count).Select(n => new UnplacedLine(n, article.SourceLines[n - 1]))]);
    }

    private static Part? MostLike(List<Part> gone, Part part) =>
        gone.Select(old => (Part: old, Likeness: ArticleMatcher.Likeness(old.Text.Text, part.Text.Text)))
            .Where(old => old.Likeness >= LeastLikeness).OrderByDescending(old => old.Likeness).Select(old => old.Part).FirstOrDefault();

    private static List<Part> Parts(ParsedArticle article)
    {
        var parts = new List<Part>();
        Add("kicker", article.Kicker);
        Add("headline", article.Headline);
        Add("deck", article.Deck);
        Add("standfirst", article.Standfirst);
        foreach (ParsedText? text in article.Sections.SelectMany(section => section.Paragraphs.Prepend(section.Label).Prepend(section.Subhead)).Concat(article.Captions)) Add("text", text);
        Add("byline", article.Byline);
        Add("jump", article.Jump);
        return parts;

        void Add(string place, ParsedText? text)
        {
            if (text is not null) parts.Add(new Part(place, place != "text", text));
        }
    }

    /// <summary>A text and where it stands.</summary>
    private sealed record Part(string Place, bool Alone, ParsedText Text);
}

/// <summary>What an editor did to a passage.</summary>
internal enum PassageChange
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Wrote it in other words.</summary>
    Reworded,

    /// <summary>Added it.</summary>
    Added,

    /// <summary>Left it out.</summary>
    LeftOut,
}
