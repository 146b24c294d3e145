using CityEveningNews.Archive.Search.Analysis;

namespace CityEveningNews.Archive.Search.Index;

/// <summary>
/// A text as it is searched: folded character by character, white space taken out, so that no line break hides a match.
/// Punctuation stays: words on both sides of it match only when it is asked for.
/// </summary>
public static class FoldedText
{
    /// <summary>Stands between the parts of a field: no query holds it.</summary>
    public const char Break = '\n';

    /// <summary>Folds a text.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(Length(text), text, static (folded, original) =>
        {
            int at = 0;
            foreach (char c in original)
            {
                char f = CharacterFolding.Fold(c);
                if (!char.IsWhiteSpace(f)) folded[at++] = f;
            }
        });
    }

    /// <summary>Folds a text and says where in the original each folded character stands.</summary>
    public static string Of(string text, out int[] places)
    {
        string folded = Of(text);
        places = new int[folded.Length];
        int at = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(CharacterFolding.Fold(text[i]))) places[at++] = i;
        }

        return folded;
    }

    private static int Length(string text)
    {
        int length = 0;
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(CharacterFolding.Fold(c))) length++;
        }

        return length;
    }
}
