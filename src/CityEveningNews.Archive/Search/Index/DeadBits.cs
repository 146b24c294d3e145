namespace CityEveningNews.Archive.Search.Index;

/// <summary>A bit for each article of a segment that is out of date.</summary>
internal static class DeadBits
{
    /// <summary>The bits given, and those of the articles named; null if none is set.</summary>
    public static ulong[]? Mark(int[] articleIds, HashSet<int> dead, ulong[]? before)
    {
        ulong[]? bits = null;
        if (dead.Count > 0)
        {
            for (int i = 0; i < articleIds.Length; i++)
            {
                if (!dead.Contains(articleIds[i])) continue;
                bits ??= before is null ? new ulong[(articleIds.Length + 63) / 64] : [.. before];
                bits[i >> 6] |= 1UL << (i & 63);
            }
        }

        return bits ?? before;
    }
}
