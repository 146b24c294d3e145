using CityEveningNews.Archive.Search.Index;
using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Search.Execution;

/// <summary>Takes out what a request's filters do not let through, and what is out of date.</summary>
internal sealed class HitFilter(SearchRequest request, int? reporterId)
{
    private readonly int _from = request.From?.DayNumber ?? 0;
    private readonly int _to = request.To?.DayNumber ?? int.MaxValue - 1;

    /// <summary>Whether a part may hold anything that passes.</summary>
    public bool MayPass(IndexPart part) =>
        part.Columns.Count > 0 && part.Columns.Days[0] <= _to && part.Columns.Days[^1] >= _from;

    /// <summary>The articles of a part within the dates; null if all are.</summary>
    public Postings? InTime(IndexPart part, Scratch scratch)
    {
        ArticleColumns columns = part.Columns;
        int first = columns.FirstFrom(_from), end = columns.FirstFrom(_to + 1);
        if (first == 0 && end == columns.Count) return null;
        int count = Math.Max(0, end - first);
        ushort[] ordinals = scratch.Ordinals(count);
        for (int i = 0; i < count; i++) ordinals[i] = (ushort)(first + i);
        return new Postings(count, ordinals);
    }

    /// <summary>Those of the articles found that pass.</summary>
    /// <param name="part">The part they are of.</param>
    /// <param name="found">The articles found.</param>
    /// <param name="inTime">What <see cref="InTime"/> gave.</param>
    /// <param name="scratch">Lends what is needed.</param>
    public Postings Pass(IndexPart part, in Postings found, Postings? inTime, Scratch scratch)
    {
        ArticleColumns columns = part.Columns;
        Postings passed = inTime is { } within ? Postings.And(found, within, scratch) : found;
        if (part.Dead is { } dead && passed.Count > 0) passed = Postings.Except(passed, new Postings(columns.Count, dead, dead.Length), scratch);
        if (request.Kind is null && request.IssueNumber is null && request.Reporter is null && request.Role is null) return passed;

        ushort[] ordinals = scratch.Ordinals(passed.Count);
        int count = 0;
        foreach (ushort ordinal in passed.AsOrdinals(scratch).Ordinals)
        {
            if (Passes(columns, ordinal)) ordinals[count++] = ordinal;
        }

        return new Postings(count, ordinals);
    }

    private bool Passes(ArticleColumns columns, int ordinal)
    {
        if (request.Kind is { } kind && columns.Kinds[ordinal] != (byte)kind) return false;
        if (request.IssueNumber is { } number && columns.IssueNumbers[ordinal] != number) return false;
        if (request.Reporter is null && request.Role is null) return true;
        for (int r = columns.ReporterStarts[ordinal]; r < columns.ReporterStarts[ordinal + 1]; r++)
        {
            int reference = columns.Reporters[r];
            if (request.Reporter is not null && reference >> 4 != reporterId) continue;
            if (request.Role is { } role && !HasRole((CreditRole)(reference & 15), role)) continue;
            return true;
        }

        return false;
    }

    private static bool HasRole(CreditRole given, CreditRole wanted) => wanted == CreditRole.None ? given == CreditRole.None : (given & wanted) != 0;
}
