namespace CityEveningNews.Web.Reading;

/// <summary>How large an article stands on the page.</summary>
public enum StoryWeight
{
    /// <summary>Within a column.</summary>
    Short,

    /// <summary>Its headline across a band.</summary>
    Main,

    /// <summary>The largest of the page.</summary>
    Lead,

    /// <summary>A headline alone, above the lead.</summary>
    Pointer,
}
