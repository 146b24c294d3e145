using CityEveningNews.Archive.Search.Analysis;

namespace CityEveningNews.Web.Search;

/// <summary>Says whether one text may have been typed for another.</summary>
internal static class NearMiss
{
    /// <summary>Whether two folded texts differ, but in one character alone or not in their sound.</summary>
    public static bool Of(string text, string sound, string other, string otherSound) =>
        text != other && (DifferInOne(text, other) || (text.Length > 1 && sound.Length > 0 && sound == otherSound));

    /// <summary>The texts that sound like a folded text and differ from it in one character, as an input method mistakes them.</summary>
    public static IEnumerable<string> SoundAlikes(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            foreach (char other in Pinyin.SoundAlikes(text[i])) yield return $"{text[..i]}{other}{text[(i + 1)..]}";
        }
    }

    private static bool DifferInOne(string text, string other) =>
        text.Length == other.Length && text.Length > 1 && text.Zip(other).Count(pair => pair.First != pair.Second) == 1;
}
