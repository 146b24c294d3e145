using System.Runtime.InteropServices;

namespace CityEveningNews.Archive.Search.Index;

/// <summary>What is known of each article of a part of the index without its text, by ordinal, in the order of dates.</summary>
internal sealed class ArticleColumns
{
    public required int[] ArticleIds { get; init; }

    public required int[] Days { get; init; }

    public required int[] IssueNumbers { get; init; }

    /// <summary>The length of the body field: positions below it are of the body.</summary>
    public required int[] BodyLengths { get; init; }

    /// <summary>Where the people of an article start in <see cref="Reporters"/>; one more than there are articles.</summary>
    public required int[] ReporterStarts { get; init; }

    public required int[] Reporters { get; init; }

    public required byte[] Kinds { get; init; }

    /// <summary>The length of the article in eights of characters, rounded up, at most 255.</summary>
    public required byte[] Lengths { get; init; }

    /// <summary>The months of the articles, counted since the year 0, each with the ordinal after its last; made from <see cref="Days"/>.</summary>
    public required (int Month, int End)[] Months { get; init; }

    public int Count => ArticleIds.Length;

    public static ArticleColumns Of(IReadOnlyList<SearchableArticle> articles)
    {
        int count = articles.Count;
        var starts = new int[count + 1];
        for (int i = 0; i < count; i++) starts[i + 1] = starts[i] + articles[i].Reporters.Length;
        int[] days = [.. articles.Select(a => a.Day)];
        return new ArticleColumns
        {
            ArticleIds = [.. articles.Select(a => a.ArticleId)],
            Days = days,
            IssueNumbers = [.. articles.Select(a => a.IssueNumber)],
            BodyLengths = [.. articles.Select(a => a.BodyLength)],
            ReporterStarts = starts,
            Reporters = [.. articles.SelectMany(a => a.Reporters)],
            Kinds = [.. articles.Select(a => (byte)a.Kind)],
            Lengths = [.. articles.Select(a => (byte)Math.Min(255, (a.Length + 7) / 8))],
            Months = MonthsOf(days),
        };
    }

    /// <summary>Whether all that is kept of an article here is as it stands.</summary>
    public bool Holds(int ordinal, SearchableArticle article) =>
        Days[ordinal] == article.Day
        && Kinds[ordinal] == (byte)article.Kind
        && IssueNumbers[ordinal] == article.IssueNumber
        && BodyLengths[ordinal] == article.BodyLength
        && Reporters.AsSpan(ReporterStarts[ordinal]..ReporterStarts[ordinal + 1]).SequenceEqual(article.Reporters);

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        Span<int> sizes = [Count, Reporters.Length];
        stream.Write(MemoryMarshal.AsBytes(sizes));
        foreach (int[] column in (int[][])[ArticleIds, Days, IssueNumbers, BodyLengths, ReporterStarts, Reporters])
            stream.Write(MemoryMarshal.AsBytes<int>(column));
        stream.Write(Kinds);
        stream.Write(Lengths);
        return stream.ToArray();
    }

    public static ArticleColumns FromBytes(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<int> sizes = MemoryMarshal.Cast<byte, int>(bytes[..8]);
        (int count, int reporters) = (sizes[0], sizes[1]);
        int at = 8;
        int[] articleIds = Ints(bytes, ref at, count);
        int[] days = Ints(bytes, ref at, count);
        return new ArticleColumns
        {
            ArticleIds = articleIds,
            Days = days,
            IssueNumbers = Ints(bytes, ref at, count),
            BodyLengths = Ints(bytes, ref at, count),
            ReporterStarts = Ints(bytes, ref at, count + 1),
            Reporters = Ints(bytes, ref at, reporters),
            Kinds = bytes.Slice(at, count).ToArray(),
            Lengths = bytes.Slice(at + count, count).ToArray(),
            Months = MonthsOf(days),
        };
    }

    /// <summary>The first ordinal whose day is not before the given.</summary>
    public int FirstFrom(int day)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Days[middle] < day) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static int[] Ints(ReadOnlySpan<byte> bytes, ref int at, int count)
    {
        int[] column = MemoryMarshal.Cast<byte, int>(bytes.Slice(at, count * 4)).ToArray();
        at += count * 4;
        return column;
    }

    private static (int Month, int End)[] MonthsOf(int[] days)
    {
        var months = new List<(int Month, int End)>();
        for (int i = 0; i < days.Length; i++)
        {
            if (i > 0 && days[i] == days[i - 1]) continue;
            DateOnly date = DateOnly.FromDayNumber(days[i]);
            int month = date.Year * 12 + date.Month - 1;
            if (months.Count > 0 && months[^1].Month == month) continue;
            if (months.Count > 0) months[^1] = (months[^1].Month, i);
            months.Add((month, days.Length));
        }

        return [.. months];
    }
}
