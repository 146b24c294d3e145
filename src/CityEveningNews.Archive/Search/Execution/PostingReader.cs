using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CityEveningNews.Archive.Search.Index;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CityEveningNews.Archive.Search.Execution;

/// <summary>Reads the postings of segments straight from SQLite's pages. For one thread, within one read transaction.</summary>
internal sealed class PostingReader(SqliteConnection connection) : IDisposable
{
    private readonly sqlite3_stmt _block = Prepare(connection, "SELECT Id, Data FROM SearchBlocks WHERE Id <= ?1 ORDER BY Id DESC LIMIT 1");
    private readonly sqlite3_stmt _blocks = Prepare(connection, "SELECT Id, Data FROM SearchBlocks WHERE Id >= ?1 AND Id <= ?2 ORDER BY Id");
    private readonly sqlite3_stmt _list = Prepare(connection, "SELECT Data FROM SearchLists WHERE Id = ?1");
    private readonly sqlite3_stmt _frequencies = Prepare(connection, "SELECT Data FROM SearchFrequencies WHERE Id = ?1");
    private readonly sqlite3_stmt _positions = Prepare(connection, "SELECT Data FROM SearchPositions WHERE Id = ?1");

    /// <summary>The number of articles of a segment that hold a term.</summary>
    public int Count(int segment, ulong term)
    {
        int count = Find(segment, term, out BlockEntry entry) ? entry.Articles : 0;
        raw.sqlite3_reset(_block);
        return count;
    }

    /// <summary>The list of a term; null if it does not occur.</summary>
    public TermList? Read(int segment, ulong term, ArticleColumns columns, ListParts parts, Scratch scratch)
    {
        TermList? list = Find(segment, term, out BlockEntry entry)
            ? Decode(segment, entry, entry.ListOf(raw.sqlite3_column_blob(_block, 1)), columns, parts, scratch)
            : null;
        raw.sqlite3_reset(_block);
        return list;
    }

    /// <summary>How often a term that occurs in so many articles stands in each.</summary>
    public ReadOnlyMemory<byte> Frequencies(int segment, ulong term, ArticleColumns columns, int articles, Scratch scratch)
    {
        if (articles >= SegmentFormat.BitmapFrom) return ReadFrequencies(SegmentFormat.RowId(segment, term), articles, scratch);
        return Read(segment, term, columns, ListParts.Frequencies, scratch)!.FrequencyMemory;
    }

    /// <summary>Every list whose term is in a range, with its term. A list holds until the next is asked for.</summary>
    public IEnumerable<(ulong Term, TermList List)> ReadRange(int segment, ulong from, ulong to, ArticleColumns columns, ListParts parts)
    {
        // The first may stand in the block before.
        raw.sqlite3_bind_int64(_block, 1, SegmentFormat.RowId(segment, from));
        long first = raw.sqlite3_step(_block) == raw.SQLITE_ROW ? raw.sqlite3_column_int64(_block, 0) : 0;
        raw.sqlite3_reset(_block);
        raw.sqlite3_bind_int64(_blocks, 1, Math.Max(first, SegmentFormat.RowId(segment, 0)));
        raw.sqlite3_bind_int64(_blocks, 2, SegmentFormat.RowId(segment, to));
        using var scratch = new Scratch();
        try
        {
            while (raw.sqlite3_step(_blocks) == raw.SQLITE_ROW)
            {
                var entry = new BlockEntry(SegmentFormat.TermOf(raw.sqlite3_column_int64(_blocks, 0)));
                while (entry.Next(raw.sqlite3_column_blob(_blocks, 1)) && entry.Term <= to)
                {
                    if (entry.Term < from) continue;
                    yield return (entry.Term, Decode(segment, entry, entry.ListOf(raw.sqlite3_column_blob(_blocks, 1)), columns, parts, scratch));
                    scratch.Dispose();
                }
            }
        }
        finally
        {
            raw.sqlite3_reset(_blocks);
        }
    }

    public void Dispose()
    {
        foreach (sqlite3_stmt statement in (sqlite3_stmt[])[_block, _blocks, _list, _frequencies, _positions]) statement.Dispose();
    }

    private static sqlite3_stmt Prepare(SqliteConnection connection, string sql)
    {
        int answer = raw.sqlite3_prepare_v2(connection.Handle, sql, out sqlite3_stmt statement);
        SqliteException.ThrowExceptionForRC(answer, connection.Handle);
        return statement;
    }

    /// <summary>Looks a term up; the statement stays on its block.</summary>
    private bool Find(int segment, ulong term, out BlockEntry entry)
    {
        long id = SegmentFormat.RowId(segment, term);
        entry = default;
        raw.sqlite3_bind_int64(_block, 1, id);
        if (raw.sqlite3_step(_block) != raw.SQLITE_ROW) return false;
        long first = raw.sqlite3_column_int64(_block, 0);
        if (SegmentFormat.SegmentOf(first) != segment) return false;
        entry = new BlockEntry(SegmentFormat.TermOf(first));
        ReadOnlySpan<byte> block = raw.sqlite3_column_blob(_block, 1);
        while (entry.Next(block))
        {
            if (entry.Term >= term) return entry.Term == term;
        }

        return false;
    }

    private TermList Decode(
        int segment, in BlockEntry entry, ReadOnlySpan<byte> shared, ArticleColumns columns, ListParts parts, Scratch scratch)
    {
        if (entry.IsSingle) return Single(entry, columns, parts, scratch);
        long id = SegmentFormat.RowId(segment, entry.Term);
        ReadOnlyMemory<byte> frequencies = default;
        byte[] positions = [];
        Postings articles;
        if (entry.Articles >= SegmentFormat.BitmapFrom)
        {
            int length = (columns.Count + 63) / 64;
            ulong[] words = scratch.Words(length);
            MemoryMarshal.Cast<byte, ulong>(Row(_list, id))[..length].CopyTo(words);
            raw.sqlite3_reset(_list);
            articles = new Postings(entry.Articles, words, length);
            if ((parts & ListParts.Frequencies) != 0) frequencies = ReadFrequencies(id, entry.Articles, scratch);
        }
        else
        {
            bool apart = shared.IsEmpty;
            ReadOnlySpan<byte> list = apart ? Row(_list, id) : shared;
            articles = DecodeList(list, entry.Articles, columns.Count, parts, scratch, out frequencies, out int end);
            if ((parts & ListParts.Positions) != 0 && entry.Articles < SegmentFormat.PositionsApartFrom) positions = Copy(list[end..], scratch);
            if (apart) raw.sqlite3_reset(_list);
        }

        if ((parts & ListParts.Positions) != 0 && entry.Articles >= SegmentFormat.PositionsApartFrom && !SegmentFormat.IsCharacter(entry.Term))
        {
            positions = Copy(Row(_positions, id), scratch);
            raw.sqlite3_reset(_positions);
        }

        return new TermList(articles, frequencies, positions, scratch);
    }

    /// <summary>A term that occurs once, as a list like any other.</summary>
    private static TermList Single(in BlockEntry entry, ArticleColumns columns, ListParts parts, Scratch scratch)
    {
        byte weight = Scoring.WeightAt(entry.Position, columns.BodyLengths[entry.Ordinal]);
        // A group of one position 16 bits wide, the last of its article.
        byte[] positions = (parts & ListParts.Positions) == 0 ? [] : OnePosition(entry.Position);
        return new TermList(new Postings(1, [(ushort)entry.Ordinal]), new[] { weight }, positions, scratch);
    }

    private static byte[] OnePosition(int position)
    {
        var bits = new BitWriter();
        bits.AddByte(16);
        bits.Write((uint)position << 1, 17);
        bits.Align();
        return bits.Span.ToArray();
    }

    private static Postings DecodeList(
        ReadOnlySpan<byte> list, int articles, int all, ListParts parts, Scratch scratch, out ReadOnlyMemory<byte> frequencies, out int end)
    {
        int lowBits = SegmentFormat.RiceBits(articles, all);
        ushort[] ordinals = scratch.Ordinals(articles);
        int bit = 0, ordinal = -1;
        for (int i = 0; i < articles; i++)
        {
            ordinal += (int)Bits.ReadRice(list, ref bit, lowBits) + 1;
            ordinals[i] = (ushort)ordinal;
        }

        frequencies = default;
        end = 0;
        if (parts != ListParts.Articles)
        {
            byte[] weights = scratch.Bytes(articles);
            for (int i = 0; i < articles; i++)
            {
                uint word = (uint)Bits.Peek(list, bit);
                int ones = Math.Min(3, BitOperations.TrailingZeroCount(~word));
                weights[i] = ones < 3 ? (byte)(ones + 1) : (byte)(word >> 3);
                bit += ones < 3 ? ones + 1 : 11;
            }

            frequencies = weights.AsMemory(0, articles);
            end = (bit + 7) / 8;
        }

        return new Postings(articles, ordinals);
    }

    private ReadOnlyMemory<byte> ReadFrequencies(long id, int articles, Scratch scratch)
    {
        ReadOnlySpan<byte> coded = Row(_frequencies, id);
        int more = (articles + 1) / 2;
        byte[] weights = scratch.Bytes(more * 2);
        Spread(coded[..more], weights);
        Span<byte> all = weights.AsSpan(0, articles);
        for (int i = all.IndexOf((byte)15), next; i >= 0; i = next < 0 ? -1 : i + 1 + next)
        {
            all[i] = coded[more++];
            next = all[(i + 1)..].IndexOf((byte)15);
        }

        raw.sqlite3_reset(_frequencies);
        return weights.AsMemory(0, articles);
    }

    /// <summary>Gives each half of a byte, the lower first, a byte of its own.</summary>
    private static void Spread(ReadOnlySpan<byte> halves, Span<byte> bytes)
    {
        int i = 0;
        for (; i + Vector128<byte>.Count <= halves.Length; i += Vector128<byte>.Count)
        {
            (Vector128<ushort> first, Vector128<ushort> second) = Vector128.Widen(Vector128.Create(halves.Slice(i, Vector128<byte>.Count)));
            InTwo(first).AsByte().CopyTo(bytes[(2 * i)..]);
            InTwo(second).AsByte().CopyTo(bytes[(2 * i + Vector128<byte>.Count)..]);
        }

        for (; i < halves.Length; i++) (bytes[2 * i], bytes[2 * i + 1]) = ((byte)(halves[i] & 15), (byte)(halves[i] >> 4));

        static Vector128<ushort> InTwo(Vector128<ushort> byteEach) =>
            (byteEach & Vector128.Create((ushort)0x0F)) | (byteEach & Vector128.Create((ushort)0xF0)) << 4;
    }

    private static byte[] Copy(ReadOnlySpan<byte> bytes, Scratch scratch)
    {
        // Bits are looked at eight bytes at a time: it is quickest where these never reach over the end.
        byte[] copy = scratch.Bytes(bytes.Length + 8);
        bytes.CopyTo(copy);
        return copy;
    }

    /// <summary>The blob of the row with a key; it holds until the statement is reset.</summary>
    private static ReadOnlySpan<byte> Row(sqlite3_stmt statement, long id)
    {
        raw.sqlite3_bind_int64(statement, 1, id);
        return raw.sqlite3_step(statement) == raw.SQLITE_ROW
            ? raw.sqlite3_column_blob(statement, 0)
            : throw new InvalidDataException($"The search index lacks row {id}; build it anew with \"reindex\".");
    }
}

/// <summary>What of a list is wanted beside its articles.</summary>
[Flags]
internal enum ListParts
{
    /// <summary>Nothing.</summary>
    Articles = 0,

    /// <summary>How often the term occurs.</summary>
    Frequencies = 1,

    /// <summary>Where the term occurs.</summary>
    Positions = 2,
}
