using System.Text.Json;
using System.Text.Json.Nodes;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Ingest;

/// <summary>
/// Brings an editor's correction and a new parse together, field by field: what the editor left alone follows the parser,
/// what the editor changed stays, and where the parser changed the same field to something else the two contradict each other.
/// </summary>
public static class CorrectionMerge
{
    /// <summary>Merges an article.</summary>
    /// <param name="mine">The article with the editor's corrections.</param>
    /// <param name="old">What the parser gave when the editor corrected it; null for an article an editor made.</param>
    /// <param name="fresh">What the parser gives now.</param>
    public static (ParsedArticle Content, bool Contested) Merge(ParsedArticle mine, ParsedArticle? old, ParsedArticle fresh)
    {
        ArgumentNullException.ThrowIfNull(mine);
        ArgumentNullException.ThrowIfNull(fresh);
        bool contested = false;
        T Pick<T>(Func<ParsedArticle, T> field, Func<T, string> words)
        {
            string edited = words(field(mine)), now = words(field(fresh));
            if (edited == now) return field(fresh);
            string? before = old is null ? null : words(field(old));
            if (edited == before) return field(fresh);
            contested |= now != before;
            return field(mine);
        }

        ParsedArticle merged = mine with
        {
            Kind = Pick(a => a.Kind, kind => kind.ToString()),
            Kicker = Pick(a => a.Kicker, Words),
            Headline = Pick(a => a.Headline, Words),
            Deck = Pick(a => a.Deck, Words),
            Byline = Pick(a => a.Byline, Words),
            Credits = Pick(a => a.Credits, credits => string.Join('\n', credits)),
            Dateline = Pick(a => a.Dateline, dateline => dateline ?? ""),
            Standfirst = Pick(a => a.Standfirst, Words),
            Sections = Pick(a => a.Sections, sections => string.Join('\u001d', sections.Select(Words))),
            Jump = Pick(a => a.Jump, Words),
            Captions = Pick(a => a.Captions, Words),
        };
        return (merged, contested);
    }

    /// <summary>Merges a masthead, as <see cref="Merge(ParsedArticle, ParsedArticle?, ParsedArticle)"/> does an article.</summary>
    public static (ParsedMasthead Masthead, bool Contested) Merge(ParsedMasthead mine, ParsedMasthead old, ParsedMasthead fresh)
    {
        JsonObject edited = Fields(mine), before = Fields(old), now = Fields(fresh);
        bool contested = false;
        JsonObject merged = [];
        foreach (string name in edited.Concat(before).Concat(now).Select(field => field.Key).Distinct(StringComparer.Ordinal))
        {
            JsonNode? kept = now[name];
            bool same = JsonNode.DeepEquals(edited[name], now[name]) || JsonNode.DeepEquals(edited[name], before[name]);
            if (!same && name != "lines")
            {
                contested |= !JsonNode.DeepEquals(now[name], before[name]);
                kept = edited[name];
            }

            merged[name] = kept?.DeepClone();
        }

        return (merged.Deserialize<ParsedMasthead>(JsonColumn.Options)!, contested);
    }

    private static string Words(ParsedText? text) => text?.Text ?? "";

    private static string Words(IReadOnlyList<ParsedText> texts) => string.Join('\n', texts.Select(t => t.Text));

    private static string Words(ParsedSection section) => $"{Words(section.Subhead)}\n{Words(section.Label)}\n{Words(section.Paragraphs)}";

    private static JsonObject Fields(ParsedMasthead masthead) => JsonSerializer.SerializeToNode(masthead, JsonColumn.Options)!.AsObject();
}
