namespace CityEveningNews.Parsing.Text;

/// <summary>A page cut into lines and repaired.</summary>
public static class SourceText
{
    /// <summary>Cuts a page at its line ends and form feeds, as it came.</summary>
    /// <param name="text">The page as decoded.</param>
    public static string[] Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.ReplaceLineEndings("\n").Split('\n');
    }

    /// <summary>Cuts a page into lines and repairs what extractors do to characters and layout. No character is lost or invented.</summary>
    /// <param name="text">The page as decoded.</param>
    /// <returns>The lines in the order to read them: the source's, save where columns were printed side by side.</returns>
    public static IReadOnlyList<SourceLine> Read(string text)
    {
        string[] raw = Split(text);
        var lines = new List<SourceLine>(raw.Length);
        for (int i = 0; i < raw.Length; i++) lines.Add(new SourceLine(i + 1, raw[i], TextRepair.Repair(raw[i])));
        return BrokenLines.Mend([.. SpacedOutText.Close(lines)]);
    }
}
