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

    public Postings Pass(IndexPart part, in Postings found)
    {
        ArticleColumns columns = part.Columns;
        int first = columns.FirstFrom(_from), end = columns.FirstFrom(_to + 1);
        bool byRow = request.Kind is not null || request.IssueNumber is not null || request.Reporter is not null || request.Role is not null;
        if (!byRow && part.Dead is null && first == 0 && end == columns.Count) return found;
        var ordinals = new ushort[found.Count];
        float[]? scores = found.Scores is null ? null : new float[found.Count];
        int count = 0;
        for (int i = 0; i < found.Count; i++)
        {
            int ordinal = found.Ordinals[i];
            if (ordinal < first || ordinal >= end) continue;
            if (part.IsDead(ordinal)) continue;
            if (byRow && !Passes(columns, ordinal)) continue;
            ordinals[count] = (ushort)ordinal;
            if (scores is not null) scores[count] = found.Scores![i];
            count++;
        }

        return new Postings(count, ordinals, scores);
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
