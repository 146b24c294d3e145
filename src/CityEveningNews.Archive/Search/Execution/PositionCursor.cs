using CityEveningNews.Archive.Search.Index;

namespace CityEveningNews.Archive.Search.Execution;

/// <summary>Walks the positions of a list, article by article.</summary>
internal sealed class PositionCursor(TermList list)
{
    private int _index;
    private int _at;

    public int[] Positions { get; private set; } = new int[16];

    public int Count { get; private set; }

    /// <summary>Reads the positions in an article that the list holds, not before the last asked for.</summary>
    public void MoveTo(ushort ordinal)
    {
        byte[] bytes = list.Positions;
        while (list.Ordinals[_index] != ordinal)
        {
            while ((Varint.Read(bytes, ref _at) & 1) != 0) { }
            _index++;
        }

        Count = 0;
        int position = 0;
        uint coded;
        do
        {
            coded = Varint.Read(bytes, ref _at);
            position += (int)(coded >> 1);
            if (Count == Positions.Length) Positions = [.. Positions, .. new int[Positions.Length]];
            Positions[Count++] = position;
        }
        while ((coded & 1) != 0);
        _index++;
    }

    public bool Contains(int position) => Array.BinarySearch(Positions, 0, Count, position) >= 0;
}
