using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace CityEveningNews.Archive.Search.Index;

/// <summary>Gathers the postings of up to <see cref="IndexLimits.MaximumArticles"/> articles, in the order of dates, and writes them as a segment.</summary>
internal sealed class SegmentBuilder
{
    private readonly List<SearchableArticle> _articles = [];
    private readonly Dictionary<uint, int> _slots = new(1 << 16);
    private readonly List<Term> _terms = [];

    public int Count => _articles.Count;

    /// <summary>Whether an article comes before the last one added.</summary>
    public bool WouldBreakOrder(SearchableArticle article) => _articles.Count > 0 && SearchableArticle.ByDate(_articles[^1], article) > 0;

    /// <summary>Adds an article, not before the last in the order of <see cref="SearchableArticle.ByDate"/>.</summary>
    public void Add(SearchableArticle article)
    {
        int ordinal = _articles.Count;
        var adder = new Adder(this, ordinal);
        OccurrenceWalk.Walk(article, ref adder);
        // The text is in the postings now; keeping it would fill the memory.
        _articles.Add(new SearchableArticle
        {
            ArticleId = article.ArticleId,
            Day = article.Day,
            Kind = article.Kind,
            IssueNumber = article.IssueNumber,
            Reporters = article.Reporters,
            Fields = [],
            BodyLength = article.Body.Length,
            Length = article.Length,
        });
    }

    /// <summary>Writes the segment within the caller's transaction.</summary>
    public void Write(SqliteConnection connection, SqliteTransaction? transaction, int segment, bool live)
    {
        using (SqliteCommand row = connection.CreateCommand())
        {
            row.Transaction = transaction;
            row.CommandText = "INSERT INTO SearchSegments (Id, Live, Columns) VALUES ($id, $live, $columns)";
            row.Parameters.AddWithValue("$id", segment);
            row.Parameters.AddWithValue("$live", live ? 1 : 0);
            row.Parameters.AddWithValue("$columns", ArticleColumns.Of(_articles).ToBytes());
            row.ExecuteNonQuery();
        }

        using SqliteCommand postings = connection.CreateCommand();
        postings.Transaction = transaction;
        postings.CommandText = "INSERT INTO SearchPostings (Id, Articles, Data) VALUES ($id, $articles, $data)";
        SqliteParameter id = postings.Parameters.Add("$id", SqliteType.Integer);
        SqliteParameter articles = postings.Parameters.Add("$articles", SqliteType.Integer);
        SqliteParameter data = postings.Parameters.Add("$data", SqliteType.Blob);
        using SqliteCommand positions = connection.CreateCommand();
        positions.Transaction = transaction;
        positions.CommandText = "INSERT INTO SearchPositions (Id, Data) VALUES ($id, $data)";
        SqliteParameter positionsId = positions.Parameters.Add("$id", SqliteType.Integer);
        SqliteParameter positionsData = positions.Parameters.Add("$data", SqliteType.Blob);

        uint[] terms = [.. _slots.Keys];
        Array.Sort(terms);
        Span<Term> all = CollectionsMarshal.AsSpan(_terms);
        foreach (uint term in terms)
        {
            ref Term list = ref all[_slots[term]];
            list.Finish();
            id.Value = SegmentFormat.RowId(segment, term);
            articles.Value = list.Articles;
            data.Value = Encode(list);
            postings.ExecuteNonQuery();
            if (list.Articles < SegmentFormat.PositionsApartFrom) continue;
            positionsId.Value = id.Value;
            positionsData.Value = list.Positions.Span.ToArray();
            positions.ExecuteNonQuery();
        }
    }

    private readonly struct Adder(SegmentBuilder builder, int ordinal) : IOccurrenceVisitor
    {
        public void Visit(uint term, int position, int weight)
        {
            ref int slot = ref CollectionsMarshal.GetValueRefOrAddDefault(builder._slots, term, out bool known);
            if (!known)
            {
                slot = builder._terms.Count;
                builder._terms.Add(new Term());
            }

            CollectionsMarshal.AsSpan(builder._terms)[slot].Add(ordinal, position, weight);
        }
    }

    private static byte[] Encode(in Term list)
    {
        if (list.Articles < SegmentFormat.PositionsApartFrom) return [.. list.Ordinals.Span, .. list.Positions.Span];
        if (list.Articles < SegmentFormat.BitmapFrom) return list.Ordinals.Span.ToArray();
        var bytes = new byte[SegmentFormat.BitmapBytes + list.Articles];
        ReadOnlySpan<byte> gaps = list.Ordinals.Span;
        int at = 0, ordinal = -1;
        for (int i = 0; i < list.Articles; i++)
        {
            uint coded = Varint.Read(gaps, ref at);
            ordinal += (int)(coded >> 1) + 1;
            bytes[ordinal >> 3] |= (byte)(1 << (ordinal & 7));
            bytes[SegmentFormat.BitmapBytes + i] = (coded & 1) == 0 ? (byte)1 : gaps[at++];
        }

        return bytes;
    }

    /// <summary>The postings of a term as they grow: the article and the position at hand are written when the next is known.</summary>
    private struct Term
    {
        public ByteBuffer Ordinals;
        public ByteBuffer Positions;
        private int _ordinal;
        private int _writtenOrdinal;
        private int _position;
        private int _gap;
        private int _frequency;

        public int Articles { get; private set; }

        public void Add(int ordinal, int position, int weight)
        {
            if (Articles > 0 && ordinal == _ordinal)
            {
                Positions.AddVarint((uint)_gap << 1 | 1);
                _gap = position - _position;
            }
            else
            {
                Finish();
                Articles++;
                _ordinal = ordinal;
                _gap = position;
                _frequency = 0;
            }

            _position = position;
            _frequency += weight;
        }

        public void Finish()
        {
            if (Articles == 0) return;
            Positions.AddVarint((uint)_gap << 1);
            int before = Articles == 1 ? -1 : _writtenOrdinal;
            Ordinals.AddVarint((uint)(_ordinal - before - 1) << 1 | (_frequency > 1 ? 1u : 0u));
            if (_frequency > 1) Ordinals.Add((byte)Math.Min(255, _frequency));
            _writtenOrdinal = _ordinal;
        }
    }
}
