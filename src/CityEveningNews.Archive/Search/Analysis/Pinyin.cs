using System.Text;

namespace CityEveningNews.Archive.Search.Analysis;

/// <summary>Writes Chinese names in pinyin without tones (ü as <c>v</c>, as it is typed).</summary>
/// <remarks>The readings come from pinyin-pro (MIT); <c>Data/make-tables.mjs</c> makes the table.</remarks>
public static class Pinyin
{
    private static readonly Dictionary<char, string> Readings = [];
    private static readonly Dictionary<string, string> Surnames = [];
    private static readonly Dictionary<string, string> Characters = [];

    static Pinyin()
    {
        bool surnames = false;
        foreach (string line in DataTable.Read("pinyin.txt").Split('\n'))
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            if (space < 0) surnames = true;
            else if (surnames) Surnames[line[..space]] = line[(space + 1)..].TrimEnd('\r');
            else
            {
                Characters[line[..space]] = string.Concat(line[(space + 1)..].TrimEnd('\r').Where(character => CharacterFolding.Fold(character) == character));
                foreach (char character in line.AsSpan(space + 1).TrimEnd('\r')) Readings[character] = line[..space];
            }
        }
    }

    /// <summary>
    /// A name in pinyin, syllables apart by a space, e.g. <c>liu jia xue</c>; a surname is read as a surname (曾: zeng).
    /// Letters stay, in lower case; what has no reading is left out.
    /// </summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var syllables = new StringBuilder();
        int read = ReadSurname(name, syllables);
        bool inWord = false;
        for (int i = read; i < name.Length; i++)
        {
            if (Readings.TryGetValue(name[i], out string? reading)) Append(syllables, reading);
            else if (char.IsAsciiLetterOrDigit(CharacterFolding.Fold(name[i])))
            {
                if (!inWord) Append(syllables, "");
                syllables.Append(CharacterFolding.Fold(name[i]));
                inWord = true;
                continue;
            }

            inWord = false;
        }

        return syllables.ToString();
    }

    /// <summary>The first letters of a name's syllables, e.g. <c>ljx</c> for <c>liu jia xue</c>.</summary>
    public static string Initials(string pinyin)
    {
        ArgumentNullException.ThrowIfNull(pinyin);
        return string.Concat(pinyin.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(syllable => syllable[0]));
    }

    /// <summary>The other simplified characters that are read alike, tones aside; none for what has no reading.</summary>
    public static IEnumerable<char> SoundAlikes(char character) =>
        Readings.TryGetValue(character, out string? reading) ? Characters[reading].Where(other => other != character) : [];

    private static int ReadSurname(string name, StringBuilder syllables)
    {
        for (int length = 2; length >= 1; length--)
        {
            // A name that is nothing but the surname is no name.
            if (name.Length <= length || !Surnames.TryGetValue(name[..length], out string? reading)) continue;
            syllables.Append(reading);
            return length;
        }

        return 0;
    }

    private static void Append(StringBuilder syllables, string syllable)
    {
        if (syllables.Length > 0) syllables.Append(' ');
        syllables.Append(syllable);
    }
}
