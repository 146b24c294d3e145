using System.Numerics;
using System.Runtime.InteropServices;
using CityEveningNews.Archive.Search.Index;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CityEveningNews.Archive.Search.Execution;

/// <summary>Reads the postings of segments straight from SQLite's pages. For one thread, within one read transaction.</summary>
internal sealed class PostingReader(SqliteConnection connection) : IDisposable
{
    private readonly sqlite3_stmt _count = Prepare(connection, "SELECT Articles FROM SearchPostings WHERE Id = ?1");
    private readonly sqlite3_stmt _list = Prepare(connection, "SELECT Articles, Data FROM SearchPostings WHERE Id = ?1");
    private readonly sqlite3_stmt _positions = Prepare(connection, "SELECT Data FROM SearchPositions WHERE Id = ?1");
    private readonly sqlite3_stmt _range = Prepare(connection, "SELECT Articles, Data, Id FROM SearchPostings WHERE Id BETWEEN ?1 AND ?2");
    private readonly sqlite3_stmt _rangeCount = Prepare(connection, "SELECT SUM(Articles) FROM SearchPostings WHERE Id BETWEEN ?1 AND ?2");

    /// <summary>The number of articles of a segment that hold a term.</summary>
    public int Count(int segment, uint term)
    {
        raw.sqlite3_bind_int64(_count, 1, SegmentFormat.RowId(segment, term));
        int count = raw.sqlite3_step(_count) == raw.SQLITE_ROW ? raw.sqlite3_column_int(_count, 0) : 0;
        raw.sqlite3_reset(_count);
        return count;
    }

    /// <summary>The most articles of a segment that hold a character.</summary>
    public int CountOfCharacter(int segment, char character)
    {
        raw.sqlite3_bind_int64(_rangeCount, 1, SegmentFormat.RowId(segment, SegmentFormat.Term(character, '\0')));
        raw.sqlite3_bind_int64(_rangeCount, 2, SegmentFormat.RowId(segment, SegmentFormat.Term(character, '\uffff')));
        int count = raw.sqlite3_step(_rangeCount) == raw.SQLITE_ROW ? raw.sqlite3_column_int(_rangeCount, 0) : 0;
        raw.sqlite3_reset(_rangeCount);
        return count;
    }

    /// <summary>The list of a term, empty if it does not occur.</summary>
    public TermList Read(int segment, uint term, bool withPositions)
    {
        long id = SegmentFormat.RowId(segment, term);
        raw.sqlite3_bind_int64(_list, 1, id);
        TermList list = raw.sqlite3_step(_list) == raw.SQLITE_ROW ? Decode(_list, id, withPositions) : TermList.Empty;
        raw.sqlite3_reset(_list);
        return list;
    }

    /// <summary>Every list whose term starts with a character; the enumeration must be run to its end.</summary>
    public IEnumerable<TermList> ReadCharacter(int segment, char character, bool withPositions)
    {
        raw.sqlite3_bind_int64(_range, 1, SegmentFormat.RowId(segment, SegmentFormat.Term(character, '\0')));
        raw.sqlite3_bind_int64(_range, 2, SegmentFormat.RowId(segment, SegmentFormat.Term(character, '\uffff')));
        try
        {
            while (raw.sqlite3_step(_range) == raw.SQLITE_ROW) yield return Decode(_range, raw.sqlite3_column_int64(_range, 2), withPositions);
        }
        finally
        {
            raw.sqlite3_reset(_range);
        }
    }

    /// <summary>Every list of a segment with its term; the enumeration must be run to its end.</summary>
    public IEnumerable<(uint Term, TermList List)> ReadAll(int segment)
    {
        raw.sqlite3_bind_int64(_range, 1, SegmentFormat.RowId(segment, 0));
        raw.sqlite3_bind_int64(_range, 2, SegmentFormat.RowId(segment, uint.MaxValue));
        try
        {
            while (raw.sqlite3_step(_range) == raw.SQLITE_ROW)
            {
                long id = raw.sqlite3_column_int64(_range, 2);
                yield return ((uint)id, Decode(_range, id, withPositions: true));
            }
        }
        finally
        {
            raw.sqlite3_reset(_range);
        }
    }

    public void Dispose()
    {
        foreach (sqlite3_stmt statement in (sqlite3_stmt[])[_count, _list, _positions, _range, _rangeCount]) statement.Dispose();
    }

    private static sqlite3_stmt Prepare(SqliteConnection connection, string sql)
    {
        int answer = raw.sqlite3_prepare_v2(connection.Handle, sql, out sqlite3_stmt statement);
        SqliteException.ThrowExceptionForRC(answer, connection.Handle);
        return statement;
    }

    private TermList Decode(sqlite3_stmt row, long id, bool withPositions)
    {
        int count = raw.sqlite3_column_int(row, 0);
        ReadOnlySpan<byte> data = raw.sqlite3_column_blob(row, 1);
        ushort[] ordinals = GC.AllocateUninitializedArray<ushort>(count);
        byte[] frequencies;
        byte[] positions = [];
        if (count >= SegmentFormat.BitmapFrom)
        {
            ReadBitmap(data[..SegmentFormat.BitmapBytes], ordinals);
            frequencies = data[SegmentFormat.BitmapBytes..].ToArray();
        }
        else
        {
            frequencies = GC.AllocateUninitializedArray<byte>(count);
            int at = 0, ordinal = -1;
            for (int i = 0; i < count; i++)
            {
                uint coded = Varint.Read(data, ref at);
                ordinal += (int)(coded >> 1) + 1;
                ordinals[i] = (ushort)ordinal;
                frequencies[i] = (coded & 1) == 0 ? (byte)1 : data[at++];
            }

            if (withPositions && count < SegmentFormat.PositionsApartFrom) positions = data[at..].ToArray();
        }

        if (withPositions && count >= SegmentFormat.PositionsApartFrom) positions = ReadPositions(id);
        return new TermList(ordinals, frequencies, positions);
    }

    private byte[] ReadPositions(long id)
    {
        raw.sqlite3_bind_int64(_positions, 1, id);
        byte[] positions = raw.sqlite3_step(_positions) == raw.SQLITE_ROW ? raw.sqlite3_column_blob(_positions, 0).ToArray() : [];
        raw.sqlite3_reset(_positions);
        return positions;
    }

    private static void ReadBitmap(ReadOnlySpan<byte> bitmap, ushort[] ordinals)
    {
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bitmap);
        int count = 0;
        for (int word = 0; word < words.Length; word++)
        {
            for (ulong bits = words[word]; bits != 0; bits &= bits - 1)
                ordinals[count++] = (ushort)(word << 6 | BitOperations.TrailingZeroCount(bits));
        }
    }
}

/// <summary>The postings of a term in a segment.</summary>
/// <param name="Ordinals">The articles, rising.</param>
/// <param name="Frequencies">How often the term stands in each, fields weighted, at most 255.</param>
/// <param name="Positions">Where, as <see cref="SegmentFormat"/> codes it; empty if not asked for.</param>
internal sealed record TermList(ushort[] Ordinals, byte[] Frequencies, byte[] Positions)
{
    public static TermList Empty { get; } = new([], [], []);
}
