namespace CityEveningNews.Parsing.Text;

/// <summary>What a line's form says about the paragraph it stands in, however the lines beside it are set.</summary>
[Flags]
public enum ParagraphEdges
{
    /// <summary>Its form says nothing.</summary>
    None = 0,

    /// <summary>What begins here does not go on with the line above.</summary>
    Opens = 1,

    /// <summary>Nothing goes on from here, though no sentence may end.</summary>
    Closes = 2,

    /// <summary>It is running text, and not set large.</summary>
    Text = 4,
}
