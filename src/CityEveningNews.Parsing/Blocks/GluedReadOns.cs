using System.Buffers;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>Parts （下转第二版） from the end of the text, and （详见第三版） from the headline, that it was given back on one line with.</summary>
internal static class GluedReadOns
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("（(▶►→☞");

    private static readonly char[] Blanks = [' ', '\u3000'];

    /// <summary>Parts such lines in two.</summary>
    public static IReadOnlyList<SourceLine> Part(IReadOnlyList<SourceLine> lines) => [.. lines.SelectMany(Part)];

    private static IEnumerable<SourceLine> Part(SourceLine line)
    {
        string text = line.Text.TrimEnd();
        int at = text.AsSpan().LastIndexOfAny(Marks);
        while (at > 0 && text[at - 1] == text[at]) at--;
        if (at < 0) at = text.LastIndexOfAny(Blanks) + 1;
        if (at <= 0) return [line];
        string before = text[..at], after = text[at..];
        bool apart = char.IsWhiteSpace(before[^1]) && before.IndexOf('。') < 0;
        // In the midst of a sentence it is part of it.
        if (!(apart || LineText.EndsSentence(before)) || string.IsNullOrWhiteSpace(before)) return [line];
        if (!ReadOnForms.IsJump(after) && !ReadOnForms.IsPointer(after) && !(apart && ReadOnForms.IsLaterPage(after))) return [line];
        (SourceLine above, SourceLine readOn) = line.CutAt(at);
        return [above, readOn];
    }
}
