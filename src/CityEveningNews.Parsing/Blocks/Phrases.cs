namespace CityEveningNews.Parsing.Blocks;

/// <summary>The runs of a few characters that stand in texts: what a line's end parts may stand whole elsewhere.</summary>
internal sealed class Phrases
{
    private readonly HashSet<ulong> _runs = [];
    private readonly int _length;

    /// <summary>Looks at texts.</summary>
    /// <param name="texts">The texts; no run goes from one to the next.</param>
    /// <param name="length">How many characters a run has, 1 to 4.</param>
    public Phrases(IEnumerable<string> texts, int length)
    {
        _length = length;
        foreach (string text in texts)
        {
            for (int i = 0; i + length <= text.Length; i++) _runs.Add(Key(text, i));
        }
    }

    /// <summary>True if a text has whole the last characters of one fragment and the first of another, letters and figures all, that make a run together.</summary>
    /// <param name="first">The one fragment.</param>
    /// <param name="second">The other.</param>
    /// <param name="after">How many characters of the second.</param>
    public bool HasWhole(string first, string second, int after)
    {
        int before = _length - after;
        if (first.Length < before || second.Length < after) return false;
        string run = string.Concat(first.AsSpan(first.Length - before), second.AsSpan(0, after));
        return run.All(char.IsLetterOrDigit) && _runs.Contains(Key(run, 0));
    }

    /// <summary>True if a text has whole a run that two fragments make together, wherever in it the one ends and the other begins.</summary>
    /// <param name="first">The one fragment.</param>
    /// <param name="second">The other.</param>
    public bool HasWhole(string first, string second)
    {
        for (int after = 1; after < _length; after++)
        {
            if (HasWhole(first, second, after)) return true;
        }

        return false;
    }

    private ulong Key(string text, int at)
    {
        ulong key = 0;
        for (int i = at; i < at + _length; i++) key = (key << 16) | text[i];
        return key;
    }
}
