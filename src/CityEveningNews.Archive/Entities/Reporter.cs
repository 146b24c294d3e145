using CityEveningNews.Parsing.Model;

namespace CityEveningNews.Archive.Entities;

/// <summary>A person who is named by bylines.</summary>
public sealed class Reporter
{
    /// <summary>The most characters of a name: no address leads to a longer one.</summary>
    public const int MaximumNameLength = 60;

    /// <summary>The row's key.</summary>
    public int Id { get; set; }

    /// <summary>The name, unique.</summary>
    public required string Name { get; set; }

    /// <summary>The name in pinyin without tones, syllables apart by a space, e.g. <c>liu jia xue</c>.</summary>
    public string Pinyin { get; set; } = "";

    /// <summary>The bylines that name the person.</summary>
    public List<Byline> Bylines { get; } = [];
}

/// <summary>A person named by an article's byline.</summary>
public sealed class Byline
{
    /// <summary>The article.</summary>
    public int ArticleId { get; set; }

    /// <summary>The article.</summary>
    public Article? Article { get; set; }

    /// <summary>The person.</summary>
    public int ReporterId { get; set; }

    /// <summary>The person.</summary>
    public Reporter? Reporter { get; set; }

    /// <summary>The place in the byline, from 0.</summary>
    public int Position { get; set; }

    /// <summary>What the person did.</summary>
    public CreditRole Role { get; set; }
}
