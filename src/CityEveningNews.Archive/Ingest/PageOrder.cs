namespace CityEveningNews.Archive.Ingest;

/// <summary>Brings two orders of a page's articles together.</summary>
internal static class PageOrder
{
    /// <summary>The first order, with whatever only the second has set after what precedes it there.</summary>
    public static List<T> Weave<T>(IReadOnlyList<T> first, IReadOnlyList<T> second)
    {
        var woven = first.ToList();
        for (int i = 0; i < second.Count; i++)
        {
            if (!woven.Contains(second[i])) woven.Insert(i == 0 ? 0 : woven.IndexOf(second[i - 1]) + 1, second[i]);
        }

        return woven;
    }
}
