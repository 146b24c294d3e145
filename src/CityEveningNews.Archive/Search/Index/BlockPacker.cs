using System.Runtime.InteropServices;

namespace CityEveningNews.Archive.Search.Index;

/// <summary>Makes rows of lists that come in the order of terms: small ones share a row.</summary>
internal sealed class BlockPacker(ListEncoder encoder)
{
    private readonly BitWriter _block = new();
    private readonly BitWriter _entry = new();
    private readonly List<SegmentRow> _rows = [];
    private ulong _first;
    private ulong _last;

    public void Add(ulong term, OccurrenceList occurrences, List<byte> frequencies)
    {
        if (occurrences.Occurrences > 1 || occurrences.PositionsOf(0, 1)[0] > ushort.MaxValue)
        {
            Add(term, occurrences.Ordinals, CollectionsMarshal.AsSpan(frequencies), occurrences);
            return;
        }

        _entry.Write(occurrences.Ordinals[0] | (uint)occurrences.PositionsOf(0, 1)[0] << 16, 32);
        AddEntry(term, many: false);
    }

    public void Add(ulong term, ReadOnlySpan<ushort> ordinals, ReadOnlySpan<byte> frequencies, OccurrenceList? occurrences)
    {
        int articles = ordinals.Length;
        ReadOnlySpan<byte> shared = [];
        if (articles >= SegmentFormat.BitmapFrom)
        {
            _rows.Add(new SegmentRow(SegmentTable.Lists, term, encoder.Bitmap(ordinals)));
            _rows.Add(new SegmentRow(SegmentTable.Frequencies, term, ListEncoder.Frequencies(frequencies)));
        }
        else
        {
            ReadOnlySpan<byte> list = encoder.List(ordinals, frequencies, occurrences);
            if (list.Length < SegmentFormat.OwnRowFrom) shared = list;
            else _rows.Add(new SegmentRow(SegmentTable.Lists, term, list.ToArray()));
        }

        _entry.AddVarint((ulong)articles);
        _entry.AddVarint((ulong)shared.Length);
        _entry.AddBytes(shared);
        AddEntry(term, many: true);
        if (occurrences is not null && articles >= SegmentFormat.PositionsApartFrom)
            _rows.Add(new SegmentRow(SegmentTable.Positions, term, encoder.Positions(occurrences)));
    }

    public void Finish()
    {
        if (_block.Length > 0) _rows.Add(new SegmentRow(SegmentTable.Blocks, _first, _block.Span.ToArray()));
        _block.Clear();
    }

    /// <summary>Gives the rows that are finished.</summary>
    public IReadOnlyList<SegmentRow> Take()
    {
        if (_rows.Count == 0) return [];
        SegmentRow[] rows = [.. _rows];
        _rows.Clear();
        return rows;
    }

    /// <summary>Adds the entry at hand under a term, in a new block if it finds no room in this.</summary>
    private void AddEntry(ulong term, bool many)
    {
        const int longestKey = 6;
        if (_block.Length > 0 && _block.Length + longestKey + _entry.Length > SegmentFormat.BlockBytes) Finish();
        if (_block.Length == 0) _first = _last = term;
        _block.AddVarint((term - _last) << 1 | (many ? 1u : 0u));
        _block.AddBytes(_entry.Span);
        _entry.Clear();
        _last = term;
    }
}
