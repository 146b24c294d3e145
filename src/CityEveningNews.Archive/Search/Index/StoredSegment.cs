namespace CityEveningNews.Archive.Search.Index;

/// <summary>A live segment as it stands in its row.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Columns">Its articles.</param>
/// <param name="Dead">A bit for each article that is out of date, those of the tail included; null if none is.</param>
/// <param name="DeadChanged">Whether the row does not say so yet.</param>
internal sealed record StoredSegment(int Id, ArticleColumns Columns, ulong[]? Dead, bool DeadChanged)
{
    /// <summary>How many articles are not dead.</summary>
    public int Alive => Columns.Count - (Dead?.Sum(word => System.Numerics.BitOperations.PopCount(word)) ?? 0);

    /// <summary>The articles that are not dead, with their days.</summary>
    public IEnumerable<(int Day, int Id)> Living()
    {
        for (int i = 0; i < Columns.Count; i++)
        {
            if (Dead is null || (Dead[i >> 6] >> (i & 63) & 1) == 0) yield return (Columns.Days[i], Columns.ArticleIds[i]);
        }
    }
}
