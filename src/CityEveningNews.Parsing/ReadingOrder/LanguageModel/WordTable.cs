using System.Buffers.Binary;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CityEveningNews.Parsing.ReadingOrder;

/// <summary>
/// The embedded word statistics, read in place. LanguageModel/README.md describes the form. What is asked for every character is compiled at
/// its best at once: one page asks so often that it would be done before the runtime saw a need.
/// </summary>
internal sealed unsafe class WordTable
{
    /// <summary>The number that stands for a word the table does not hold.</summary>
    public const int Unknown = -1;

    private const string ResourceName = "words.ngrams";
    private const int ProbabilityBits = 6;
    private const int EntryBytes = 3;
    private const int RankBits = 512;

    // Held so that the memory the pointers below point into stays mapped.
    private readonly Stream _resource;
    private readonly int _words;
    private readonly float _pairStep;
    private readonly float _wordStep;
    private readonly uint* _wordStarts;
    private readonly char* _characters;
    private readonly byte* _wordProbabilities;
    private readonly byte* _wordBackoffs;
    private readonly uint* _pairStarts;
    private readonly byte* _pairs;
    private readonly ulong* _contextBits;
    private readonly uint* _contextRanks;
    private readonly byte* _contextBackoffs;
    private readonly uint* _tripleStarts;
    private readonly byte* _triples;

    // For each character the first of the words that begin with it or with a later one: what most searches would begin with.
    private readonly int[] _firstWords = new int[char.MaxValue + 2];

    /// <summary>Opens the table in the assembly. Throws <see cref="InvalidOperationException"/> if the assembly lacks it.</summary>
    public WordTable()
    {
        _resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException("The assembly was built without its word statistics.");
        byte* table = ((UnmanagedMemoryStream)_resource).PositionPointer;
        var header = new ReadOnlySpan<byte>(table, 40 + (4 * 11));
        if (!header.StartsWith("CENGRAM1"u8)) throw new InvalidOperationException("The word statistics are not in the form this program reads.");

        _words = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        _pairStep = BinaryPrimitives.ReadSingleLittleEndian(header[24..]);
        _wordStep = BinaryPrimitives.ReadSingleLittleEndian(header[28..]);
        UnknownWord = BinaryPrimitives.ReadSingleLittleEndian(header[32..]);
        ReadOnlySpan<int> offsets = MemoryMarshal.Cast<byte, int>(header[40..]);
        _wordStarts = (uint*)(table + offsets[0]);
        _characters = (char*)(table + offsets[1]);
        _wordProbabilities = table + offsets[2];
        _wordBackoffs = table + offsets[3];
        _pairStarts = (uint*)(table + offsets[4]);
        _pairs = table + offsets[5];
        _contextBits = (ulong*)(table + offsets[6]);
        _contextRanks = (uint*)(table + offsets[7]);
        _contextBackoffs = table + offsets[8];
        _tripleStarts = (uint*)(table + offsets[9]);
        _triples = table + offsets[10];
        for (int character = 0, word = 0; character < _firstWords.Length; character++)
        {
            while (word < _words && _characters[_wordStarts[word]] < character) word++;
            _firstWords[character] = word;
        }
    }

    /// <summary>The log-probability (natural) of a word the table does not hold.</summary>
    public float UnknownWord { get; }

    /// <summary>Every word that begins at the start of a text, shortest first.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Receives the words' numbers, at the index of their length less one, and <see cref="Unknown"/> where there is none.</param>
    /// <returns>The length of the longest word found.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int WordsAtStart(ReadOnlySpan<char> text, Span<int> words)
    {
        if (text.IsEmpty) return 0;
        int low = _firstWords[text[0]], high = _firstWords[text[0] + 1], longest = 0;
        for (int depth = 0; depth < text.Length && depth < words.Length && low < high; depth++)
        {
            if (depth > 0)
            {
                low = LowerBound(low, high, depth, text[depth]);
                high = LowerBound(low, high, depth, text[depth] + 1);
            }

            bool found = low < high && _wordStarts[low + 1] - _wordStarts[low] == depth + 1;
            words[depth] = found ? low : Unknown;
            if (found) longest = depth + 1;
        }

        return longest;
    }

    /// <summary>The log-probability of a word by itself.</summary>
    public float WordProbability(int word) => word < 0 ? UnknownWord : -_wordStep * _wordProbabilities[word];

    /// <summary>The log-probability of a word after another.</summary>
    /// <param name="first">The word before.</param>
    /// <param name="second">The word.</param>
    /// <param name="context">The pair's number as a context for <see cref="TripleProbability"/>, or -1 if no triple begins with it.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float PairProbability(int first, int second, out int context)
    {
        context = -1;
        if (first < 0 || second < 0) return WordProbability(second);
        int at = Find(_pairs, _pairStarts[first], _pairStarts[first + 1], second, out int steps);
        if (at < 0) return WordProbability(second) - (_wordStep * _wordBackoffs[first]);
        if ((_contextBits[at >> 6] >> (at & 63) & 1) != 0) context = Rank(at);
        return -_pairStep * steps;
    }

    /// <summary>The log-probability of a word after two others.</summary>
    /// <param name="context">What <see cref="PairProbability"/> gave for the two words before.</param>
    /// <param name="word">The word.</param>
    /// <param name="afterOne">The word's log-probability after the last of the two alone.</param>
    public float TripleProbability(int context, int word, float afterOne)
    {
        if (context < 0) return afterOne;
        int steps = 0;
        int at = word < 0 ? -1 : Find(_triples, _tripleStarts[context], _tripleStarts[context + 1], word, out steps);
        return at < 0 ? afterOne - (_wordStep * _contextBackoffs[context]) : -_pairStep * steps;
    }

    // The first of the words low … high - 1, alike in their first characters, whose character at the depth is not before the one given.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int LowerBound(int low, int high, int depth, int character)
    {
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            uint start = _wordStarts[middle];
            int at = start + depth < _wordStarts[middle + 1] ? _characters[start + depth] : -1;
            if (at < character) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    // Where an entry for the word stands among the sorted three-byte entries low … high - 1, or -1.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Find(byte* entries, uint low, uint high, int word, out int steps)
    {
        uint end = high;
        while (low < high)
        {
            uint middle = (low + high) >>> 1;
            if (Entry(entries, middle) >> ProbabilityBits < (uint)word) low = middle + 1;
            else high = middle;
        }

        uint entry = low < end ? Entry(entries, low) : 0;
        steps = (int)(entry & ((1 << ProbabilityBits) - 1));
        return low < end && entry >> ProbabilityBits == (uint)word ? (int)low : -1;
    }

    private static uint Entry(byte* entries, uint index) => Unsafe.ReadUnaligned<uint>(entries + (index * EntryBytes)) & 0xFFFFFF;

    // How many pairs before this one begin a triple.
    private int Rank(int pair)
    {
        int block = pair / RankBits, rank = (int)_contextRanks[block];
        for (int i = block * (RankBits / 64); i < pair >> 6; i++) rank += BitOperations.PopCount(_contextBits[i]);
        return rank + BitOperations.PopCount(_contextBits[pair >> 6] & ((1UL << (pair & 63)) - 1));
    }
}
