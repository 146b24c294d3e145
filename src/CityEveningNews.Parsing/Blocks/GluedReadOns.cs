using System.Buffers;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>Parts （下转第二版） from the end of the text, and （详见第三版） from the headline, that it was given back on one line with.</summary>
internal static class GluedReadOns
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("（(▶►→☞");

    /// <summary>Parts such lines in two.</summary>
    public static IReadOnlyList<SourceLine> Part(IReadOnlyList<SourceLine> lines) => [.. lines.SelectMany(Part)];

    private static IEnumerable<SourceLine> Part(SourceLine line)
    {
        string text = line.Text.TrimEnd();
        int at = text.AsSpan().LastIndexOfAny(Marks);
        while (at > 0 && text[at - 1] == text[at]) at--;
        if (at <= 0) return [line];
        string before = text[..at];
        // In the midst of a sentence it is part of it.
        bool ends = LineText.EndsSentence(before) || (char.IsWhiteSpace(before[^1]) && before.IndexOf('。') < 0);
        if (!ends || string.IsNullOrWhiteSpace(before) || !(ReadOnForms.IsJump(text[at..]) || ReadOnForms.IsPointer(text[at..]))) return [line];
        (SourceLine above, SourceLine readOn) = line.CutAt(at);
        return [above, readOn];
    }
}
