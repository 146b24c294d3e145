using CityEveningNews.Parsing.Articles;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Blocks;

/// <summary>What a block of lines is on the page.</summary>
internal enum BlockKind
{
    /// <summary>Running text: a paragraph, or the part of one that fits a column.</summary>
    Body,

    /// <summary>Set larger than the text: kicker, headline, deck, subhead or label.</summary>
    Display,

    /// <summary>署名.</summary>
    Byline,

    /// <summary>图片说明.</summary>
    Caption,

    /// <summary>详见第二版: says where the text of a headline stands.</summary>
    Pointer,

    /// <summary>下转/上接: says where a story goes on.</summary>
    Jump,

    /// <summary>What is no story: page numbers, web addresses.</summary>
    Furniture,
}

/// <summary>Lines that stand together: one paragraph or a part of it, or one display group.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Lines">Its lines, in source order; at least one.</param>
/// <param name="Measure">The width of the column it was set in, in em.</param>
internal sealed record Block(BlockKind Kind, IReadOnlyList<SourceLine> Lines, double Measure)
{
    private bool? _hasLead, _isClosed, _namesReporters;

    /// <summary>The lines joined as running text.</summary>
    public string Text { get; } = LineText.Join(Lines);

    /// <summary>The source line it begins in.</summary>
    public int FirstLine => Lines[0].Number;

    /// <summary>The source line it ends in.</summary>
    public int LastLine => Lines[^1].LastNumber;

    /// <summary>Every source line it is made of.</summary>
    public IEnumerable<int> Numbers => Lines.SelectMany(line => line.Lines.Numbers);

    /// <summary>True if it begins with 本报讯（记者…）, as only a story's beginning does.</summary>
    public bool HasLead => _hasLead ??= LeadReader.Read(Text) is not null;

    /// <summary>True if it begins with the paper's own 本报讯, and that says whose story it is.</summary>
    public bool NamesReporters => _namesReporters ??= HasLead && LeadReader.Read(Text) is { Dateline: null, Credits.Count: > 0 };

    /// <summary>True if it ends as a paragraph does: with a sentence, as a whole in brackets (（作者为…）), or with a line whose form says so.</summary>
    public bool IsClosed => _isClosed ??= Lines[^1].Closes || LineText.EndsSentence(Text) || (Text is ['（' or '(', ..] && Text.TrimEnd() is [.., '）' or ')']);
}
