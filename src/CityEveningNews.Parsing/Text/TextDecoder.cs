using System.Text;
using UtfUnknown;

namespace CityEveningNews.Parsing.Text;

/// <summary>Decodes uploaded bytes: UTF-8, UTF-16, GB18030 (and so GBK and GB2312) or Big5.</summary>
public static class TextDecoder
{
    // The characters that make up nearly half of any Chinese text, in both scripts: wrong decoding gives others.
    private const string CommonCharacters =
        "的一是不了在人有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文"
        + "无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业"
        + "最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市社区报记市城路员务院保安今建节"
        + "這來國個說們為時會着過學對裡後麼沒發當無開見經頭動兩長樣現將與進實點種聲話兒問機給幾業間門東電氣關並軍產萬區報記務節";

    private const int MostOffsets = 100;

    private static readonly HashSet<char> Common = [.. CommonCharacters];

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes the bytes of one page. Never throws: what cannot be read becomes U+FFFD and is reported.</summary>
    /// <param name="bytes">The file as uploaded.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        return ByMark(bytes) ?? ByZeroes(bytes) ?? AsUtf8(bytes) ?? AsLegacy(bytes);
    }

    private static DecodedText? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => DecodeAs("utf-8", bytes, 3),
        [0xFF, 0xFE, 0, 0, ..] => DecodeAs("utf-32", bytes, 4),
        [0, 0, 0xFE, 0xFF, ..] => DecodeAs("utf-32BE", bytes, 4),
        [0xFF, 0xFE, ..] => DecodeAs("utf-16", bytes, 2),
        [0xFE, 0xFF, ..] => DecodeAs("utf-16BE", bytes, 2),
        _ => null,
    };

    // UTF-16 without a mark: its line ends and digits have a zero byte on one side, which no other text encoding has.
    private static DecodedText? ByZeroes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0) return null;
        int even = 0, odd = 0;
        for (int i = 0; i + 1 < bytes.Length; i += 2)
        {
            if (bytes[i] == 0 && bytes[i + 1] < 0x80) even++;
            if (bytes[i + 1] == 0 && bytes[i] < 0x80) odd++;
        }

        if (even + odd < Math.Max(1, bytes.Length / 400)) return null;
        return odd > even ? DecodeAs("utf-16", bytes, 0) : DecodeAs("utf-16BE", bytes, 0);
    }

    // Valid UTF-8 is never anything else; a few broken places in much that is valid do not make it something else either.
    private static DecodedText? AsUtf8(ReadOnlySpan<byte> bytes)
    {
        DecodedText decoded = DecodeAs("utf-8", bytes, 0);
        if (decoded.BadOffsets.Count == 0) return decoded;
        int good = decoded.Text.Count(c => c >= 0x80 && c != '\uFFFD');
        return good > 20 * decoded.Text.Count(c => c == '\uFFFD') ? decoded : null;
    }

    private static DecodedText AsLegacy(ReadOnlySpan<byte> bytes)
    {
        DecodedText gb = DecodeAs("GB18030", bytes, 0), big5 = DecodeAs("big5", bytes, 0);
        double difference = Plausibility(gb) - Plausibility(big5);
        if (Math.Abs(difference) > 0.1) return difference > 0 ? gb : big5;
        string? detected = CharsetDetector.DetectFromBytes(bytes.ToArray()).Detected?.EncodingName;
        return detected is not null && detected.StartsWith("big5", StringComparison.OrdinalIgnoreCase) ? big5 : gb;
    }

    // The share of common characters among all that are not ASCII, less what could not be decoded.
    private static double Plausibility(DecodedText decoded)
    {
        int all = 0, common = 0, bad = 0;
        foreach (char c in decoded.Text)
        {
            if (c < 0x80) continue;
            all++;
            if (c == '\uFFFD' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.PrivateUse) bad++;
            else if (c is '，' or '。' or '、' or '：' or '“' or '”' or '\u3000' || Common.Contains(c)) common++;
        }

        return all == 0 ? 0 : (common - (3.0 * bad)) / all;
    }

    private static DecodedText DecodeAs(string name, ReadOnlySpan<byte> bytes, int skip)
    {
        var recorder = new OffsetRecorder(MostOffsets);
        var encoding = Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, recorder);
        string text = encoding.GetString(bytes[skip..]);
        return new DecodedText(text, name.ToLowerInvariant(), [.. recorder.Offsets.Select(offset => offset + skip)]);
    }

    // Replaces what cannot be decoded by U+FFFD and remembers where it stood.
    private sealed class OffsetRecorder(int most) : DecoderFallback
    {
        public List<long> Offsets { get; } = [];

        public override int MaxCharCount => 1;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this, most);

        private sealed class Buffer(OffsetRecorder owner, int most) : DecoderFallbackBuffer
        {
            private int _left;

            public override int Remaining => _left;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                // Decoding runs twice, once to count: an offset is kept only the first time.
                if (owner.Offsets.Count < most && (owner.Offsets.Count == 0 || owner.Offsets[^1] < index)) owner.Offsets.Add(index);
                _left = 1;
                return true;
            }

            public override char GetNextChar() => _left-- > 0 ? '\uFFFD' : '\0';

            public override bool MovePrevious() => false;
        }
    }
}

/// <summary>What decoding gave.</summary>
/// <param name="Text">The text, with U+FFFD where a byte could not be read.</param>
/// <param name="EncodingName">The encoding's IANA name, in lower case.</param>
/// <param name="BadOffsets">Offsets in bytes, from 0, of what could not be decoded (the first 100).</param>
public sealed record DecodedText(string Text, string EncodingName, IReadOnlyList<long> BadOffsets);
