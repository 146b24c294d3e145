namespace CityEveningNews.Archive.Search.Execution;

/// <summary>The positions at which a word starts, article by article. For the time a part of the index is looked at.</summary>
internal sealed class Starts
{
    public static readonly Starts None = new(0, new Scratch());

    private readonly Scratch _scratch;
    private readonly ushort[] _ordinals;
    private readonly int[] _ends;
    private int[] _positions;
    private int _articles;
    private int _count;

    /// <param name="mostArticles">The most articles that may be added.</param>
    /// <param name="scratch">Lends what it needs.</param>
    public Starts(int mostArticles, Scratch scratch)
    {
        _scratch = scratch;
        _ordinals = scratch.Ordinals(mostArticles);
        _ends = scratch.Numbers(mostArticles);
        _positions = scratch.Numbers(mostArticles);
    }

    /// <summary>The articles that hold the word.</summary>
    public Postings Articles => new(_articles, _ordinals);

    /// <summary>The positions in an article, counted as it comes in <see cref="Articles"/>.</summary>
    public ReadOnlySpan<int> Of(int article)
    {
        int first = article == 0 ? 0 : _ends[article - 1];
        return _positions.AsSpan(first, _ends[article] - first);
    }

    /// <summary>Adds a position to the article at hand.</summary>
    public void Add(int position)
    {
        if (_count == _positions.Length)
        {
            int[] more = _scratch.Numbers(Math.Max(16, _count * 2));
            _positions.AsSpan().CopyTo(more);
            _positions = more;
        }

        _positions[_count++] = position;
    }

    /// <summary>Ends the article at hand; one without a position is left out.</summary>
    public void EndArticle(ushort ordinal)
    {
        if (_count == (_articles == 0 ? 0 : _ends[_articles - 1])) return;
        _ordinals[_articles] = ordinal;
        _ends[_articles++] = _count;
    }
}
