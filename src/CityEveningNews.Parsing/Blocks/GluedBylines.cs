using System.Buffers;
using CityEveningNews.Parsing.Articles;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>
/// Parts a byline from the headline or the text it was given back on one line with: set at the right of the next line, it looks to an extractor as if
/// it went on with the line above; and where a paragraph's last line leaves room, papers sign on it.
/// </summary>
internal static class GluedBylines
{
    // In em: shorter, what stands before it belongs to the byline.
    private const double ShortestHeadline = 4;

    // In characters: so much of a signature may have found no room on the paragraph's last line.
    private const int LongestRest = 16;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？”’」』");

    /// <summary>Parts such lines in two.</summary>
    public static IReadOnlyList<SourceLine> Part(IReadOnlyList<SourceLine> lines)
    {
        var parted = new List<SourceLine>(lines.Count);
        for (int i = 0; i < lines.Count; i++)
        {
            SourceLine line = lines[i];
            // What stood between two lines and is the masthead's parts them.
            SourceLine? next = i + 1 < lines.Count && !lines[i + 1].IsBlank && lines[i + 1].Number == line.LastNumber + 1 ? lines[i + 1] : null;
            string text = line.Text.Trim();
            int indent = line.Text.Length - line.Text.TrimStart().Length;
            if (IsMark(text) && next is not null && BlockForms.BeginsByline(next.Text.Trim()))
            {
                parted.Add(SourceLine.Join([line, next]));
                i++;
            }
            else if (Signature(text, next) is { } signature)
            {
                (SourceLine last, SourceLine signed) = line.CutAt(indent + signature.At);
                parted.Add(last);
                parted.Add(signature.GoesOn ? SourceLine.Join([signed, next!]) : signed);
                if (signature.GoesOn) i++;
            }
            else if (Seam(text) is { } at)
            {
                (SourceLine before, SourceLine after) = line.CutAt(indent + at);
                parted.AddRange(before, after);
            }
            else
            {
                parted.Add(line);
            }
        }

        return parted;
    }

    // □: set apart from its byline.
    private static bool IsMark(string text) => text.Length == 1 && BylineTerms.Marks.Contains(text[0]);

    // Where a signature begins after the paragraph's last sentence, and whether it goes on with the next line.
    private static (int At, bool GoesOn)? Signature(string text, SourceLine? next)
    {
        int at = text.AsSpan().LastIndexOfAny(SentenceEnds) + 1;
        if (at == 0 || at == text.Length || !LineText.EndsSentence(text[..at])) return null;
        string right = text[at..];
        if (next is { Text.Length: <= LongestRest } && !LineText.IsIndented(next.Text) && IsSignature(right + next.Text.Trim(), ends: true)) return (at, true);
        return IsSignature(right, next is null || LineText.IsIndented(next.Text)) ? (at, false) : null;
    }

    // Within text a name by itself may be who a sentence speaks of: 记者李文华 signs where it stands apart, or where the paragraph ends.
    private static bool IsSignature(string right, bool ends)
    {
        string signed = right.Trim();
        if (BylineReader.Read(signed) is not { } byline || CaptionForms.HasCredit(signed)) return false;
        if (signed[0] is '（' or '(') return true;
        return byline.IsTitled && BlockForms.BeginsByline(signed) && (ends || signed.Any(char.IsWhiteSpace) || char.IsWhiteSpace(right[0]))
            && byline.Credits.All(credit => PersonNames.IsTypical(credit.Name));
    }

    // Where the byline begins, or the lead with a reporter in it; null if none does, or the whole line is one.
    private static int? Seam(string text)
    {
        for (int i = 1; i + 1 < text.Length; i++)
        {
            bool spaced = char.IsWhiteSpace(text[i]);
            if ((spaced || text[i] is '本' or '/' or '□') && BeginsByline(text[..i].TrimEnd(), text[i..].TrimStart(), spaced)) return IsWhole(text) ? null : i;
        }

        return null;
    }

    private static bool BeginsByline(string left, string right, bool spaced)
    {
        bool headline = left.IndexOfAny(['，', '。']) < 0;
        if (headline && LeadReader.Read(right) is { Dateline: null, Credits.Count: > 0 }) return true;
        if (TextWidth.Of(left) < ShortestHeadline || !(spaced || headline) || BylineReader.Read(left) is not null) return false;
        return BlockForms.BeginsByline(right) && BylineReader.Read(right) is { IsTitled: true } byline
            && (BlockForms.EndsByline(right) || (char.IsLetter(right[^1]) && byline.Credits.All(c => PersonNames.LooksLike(c.Name))));
    }

    // Read only where a byline may begin within the line: few lines have such a place.
    private static bool IsWhole(string text) => BylineReader.Read(text) is not null || LeadReader.Read(text) is not null || CaptionForms.EndsCaption(text);
}
