using CityEveningNews.Archive.Search.Index;
using CityEveningNews.Archive.Search.Query;
using CityEveningNews.Archive.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace CityEveningNews.Archive.Search;

/// <summary>
/// What readers have searched for, to suggest it to others: folded words and how often a day, nothing of who, whence or at what hour.
/// Counts are gathered in memory and saved now and then, so that no search waits for a writer. Any thread may ask at any time.
/// </summary>
public sealed class PastQueries(string databasePath, TimeProvider time)
{
    /// <summary>How often words must have been searched for before anyone is shown them.</summary>
    public const int LeastUses = 3;

    /// <summary>How many days counts are kept.</summary>
    public const int DaysKept = 90;

    /// <summary>The longest query that is counted, in UTF-16 units.</summary>
    public const int MaximumLength = 24;

    private const int MaximumUnsaved = 5_000;
    private const int MaximumRows = 20_000;
    private const int MaximumSuggested = 2_000;

    private readonly string _connectionString = ArchiveDatabase.ConnectionString(databasePath);
    private readonly Lock _gate = new();
    private Dictionary<string, int> _unsaved = new(StringComparer.Ordinal);
    private volatile IReadOnlyList<string>? _frequent;

    /// <summary>Keeps them in the archive of the options.</summary>
    public PastQueries(IOptions<ArchiveOptions> options, TimeProvider time)
        : this((options ?? throw new ArgumentNullException(nameof(options))).Value.DatabasePath, time)
    {
    }

    /// <summary>Counts a query that found something; one that is more than plain words is let go.</summary>
    public void Count(ParsedQuery query)
    {
        if (Words(query) is not { } words) return;
        lock (_gate)
        {
            if (_unsaved.Count < MaximumUnsaved || _unsaved.ContainsKey(words)) _unsaved[words] = _unsaved.GetValueOrDefault(words) + 1;
        }
    }

    /// <summary>The queries, most frequent first, that were used at least <see cref="LeastUses"/> times within <see cref="DaysKept"/> days.</summary>
    public async Task<IReadOnlyList<string>> FrequentAsync(CancellationToken cancel = default)
    {
        if (_frequent is { } known) return known;
        await using SqliteConnection connection = await OpenAsync(cancel);
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = """
            SELECT Query FROM SearchPastQueries WHERE Day > $since
            GROUP BY Query HAVING SUM(Count) >= $least ORDER BY SUM(Count) DESC, Query LIMIT $most
            """;
        command.Parameters.AddWithValue("$since", Today - DaysKept);
        command.Parameters.AddWithValue("$least", LeastUses);
        command.Parameters.AddWithValue("$most", MaximumSuggested);
        var frequent = new List<string>();
        await using SqliteDataReader rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel)) frequent.Add(rows.GetString(0));
        return _frequent = frequent;
    }

    /// <summary>Saves what was counted since the last time, and lets go of what is old or too much.</summary>
    public async Task SaveAsync(CancellationToken cancel = default)
    {
        Dictionary<string, int> counted;
        lock (_gate)
        {
            if (_unsaved.Count == 0) return;
            (counted, _unsaved) = (_unsaved, new(StringComparer.Ordinal));
        }

        await using SqliteConnection connection = await OpenAsync(cancel);
        await using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        foreach ((string words, int count) in counted)
        {
            await ExecuteAsync(
                connection,
                "INSERT INTO SearchPastQueries VALUES ($query, $day, $count) ON CONFLICT (Query, Day) DO UPDATE SET Count = Count + excluded.Count",
                [("$query", words), ("$day", Today), ("$count", count)],
                cancel);
        }

        await ExecuteAsync(connection, "DELETE FROM SearchPastQueries WHERE Day <= $since", [("$since", Today - DaysKept)], cancel);
        await ExecuteAsync(
            connection,
            "DELETE FROM SearchPastQueries WHERE (Query, Day) IN (SELECT Query, Day FROM SearchPastQueries ORDER BY Day DESC, Count DESC LIMIT -1 OFFSET $most)",
            [("$most", MaximumRows)],
            cancel);
        await transaction.CommitAsync(cancel);
        _frequent = null;
    }

    private int Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).DayNumber;

    /// <summary>The folded words of a query of plain words; null for any other, and for one whose folded words would be read otherwise.</summary>
    private static string? Words(ParsedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Notes.Count > 0 || PlainWords(query.Root) is not { } words) return null;
        string[] folded = [.. words.Select(word => FoldedText.Of(word.Text))];
        string text = string.Join(' ', folded);
        if (text.Length > MaximumLength) return null;
        return PlainWords(QueryParser.Parse(text).Root)?.Select(word => word.Text).SequenceEqual(folded) == true ? text : null;
    }

    private static IEnumerable<WordNode>? PlainWords(QueryNode? root) => root switch
    {
        WordNode { Field: SearchField.Any } word => [word],
        AllNode { Nodes: var nodes } when nodes.All(node => node is WordNode { Field: SearchField.Any }) => nodes.Cast<WordNode>(),
        _ => null,
    };

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancel)
    {
        var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync(cancel);
        return connection;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql, (string Name, object Value)[] values, CancellationToken cancel)
    {
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object value) in values) command.Parameters.AddWithValue(name, value);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
