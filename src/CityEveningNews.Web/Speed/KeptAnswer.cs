using Microsoft.Extensions.Primitives;

namespace CityEveningNews.Web.Speed;

/// <summary>A finished answer: its body, compressed or not, its headers, its ETag, and when it was made.</summary>
internal sealed record KeptAnswer(byte[] Body, KeyValuePair<string, StringValues>[] Headers, string Tag, DateTimeOffset Made)
{
    /// <summary>When its time is over. It runs from when the answer was made, whichever cache it was kept in before.</summary>
    public DateTimeOffset Until => Made + ArchivePages.Longest;
}
