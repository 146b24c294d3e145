using System.Runtime.InteropServices;

namespace CityEveningNews.Archive.Search.Index;

/// <summary>Puts the lists of the pairs that start with a character together: they are its own.</summary>
internal sealed class CharacterGatherer(int articles)
{
    private readonly int[] _frequencies = new int[articles];
    private int _character = -1;

    /// <summary>Whether a term starts with the character at hand.</summary>
    public bool Takes(ulong term) => SegmentFormat.IsPair(term) && SegmentFormat.FirstOf(term) == _character;

    public void Add(ulong term, ReadOnlySpan<ushort> ordinals, List<byte> frequencies)
    {
        if (!SegmentFormat.IsPair(term)) return;
        _character = SegmentFormat.FirstOf(term);
        ReadOnlySpan<byte> weights = CollectionsMarshal.AsSpan(frequencies);
        for (int i = 0; i < ordinals.Length; i++) _frequencies[ordinals[i]] += weights[i];
    }

    /// <summary>The list of the character at hand, if there is one, and makes room for the next.</summary>
    public (ulong Term, ushort[] Ordinals, byte[] Frequencies)? Take()
    {
        if (_character < 0) return null;
        var ordinals = new List<ushort>();
        var frequencies = new List<byte>();
        for (int i = 0; i < _frequencies.Length; i++)
        {
            if (_frequencies[i] == 0) continue;
            ordinals.Add((ushort)i);
            frequencies.Add((byte)Math.Min(255, _frequencies[i]));
        }

        Array.Clear(_frequencies);
        ulong term = SegmentFormat.Character((char)_character);
        _character = -1;
        return (term, [.. ordinals], [.. frequencies]);
    }
}
