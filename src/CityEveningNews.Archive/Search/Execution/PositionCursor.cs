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
        ushort[] ordinals = list.Ordinals;
        int at = _at, index = _index;
        for (; ordinals[index] != ordinal; index++)
        {
            // The lowest bit of a position's first byte says whether more follow: to pass over one, nothing else is read.
            byte first;
            do
            {
                byte b = first = bytes[at++];
                while (b >= 128) b = bytes[at++];
            }
            while ((first & 1) != 0);
        }

        (_at, _index) = (at, index);

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

    public bool Contains(int position) => Positions.AsSpan(0, Count).Contains(position);
}
