using CityEveningNews.Archive.Search.Execution;
using CsCheck;

namespace CityEveningNews.Archive.Tests.Search;

public sealed class PostingsTests
{
    private const int Articles = 300;

    [Fact]
    public void Ordinals_and_bitmaps_count_any_stretch_alike() =>
        Gen.Select(Gen.Bool.Array[Articles], Gen.Int[0, Articles], Gen.Int[0, Articles]).Sample((set, one, other) =>
        {
            (int from, int end) = (Math.Min(one, other), Math.Max(one, other));
            ushort[] ordinals = [.. Enumerable.Range(0, Articles).Where(i => set[i]).Select(i => (ushort)i)];
            var words = new ulong[(Articles + 63) / 64];
            foreach (ushort ordinal in ordinals) words[ordinal >> 6] |= 1UL << (ordinal & 63);
            int expected = ordinals.Count(ordinal => ordinal >= from && ordinal < end);
            Assert.Equal(expected, new Postings(ordinals.Length, ordinals).CountIn(from, end));
            Assert.Equal(expected, new Postings(ordinals.Length, words, words.Length).CountIn(from, end));
        }, iter: 500);
}
