using CityEveningNews.Parsing.Blocks;

namespace CityEveningNews.Parsing.ReadingOrder;

/// <summary>How well the text of one block goes on in another, by the statistics of the language; remembered for the page.</summary>
internal sealed class JoinFit(IReadOnlyList<Block> blocks)
{
    private readonly Dictionary<(int Tail, int Head), double> _known = [];

    /// <summary>The gain of reading on from one block to another, in nats; above 0 if the cut stands in the middle of a word or phrase.</summary>
    public double Of(int tail, int head)
    {
        if (_known.TryGetValue((tail, head), out double known)) return known;
        return _known[(tail, head)] = LanguageModel.Shared.JoinGain(blocks[tail].Text, blocks[head].Text);
    }
}
