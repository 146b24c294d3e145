using System.Globalization;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Archive.Ingest;

/// <summary>Says why a text cannot be taken in, and what to do about it.</summary>
internal static class InputCheck
{
    // A paper announces tomorrow's date at the most; a later one is a misreading.
    private const int DaysAhead = 2;

    /// <summary>Checks the raw bytes.</summary>
    public static Refusal? Bytes(ReadOnlySpan<byte> bytes, int maxBytes)
    {
        if (bytes.Length == 0) return new Refusal("empty", "The file is empty. Upload the text of the page.");
        if (bytes.Length > maxBytes)
        {
            return new Refusal("too-large", string.Create(CultureInfo.InvariantCulture,
                $"The file has {bytes.Length:N0} bytes; the limit is {maxBytes:N0}. A front page is a few dozen kilobytes of text: is this the right file?"));
        }

        return FileSniffer.Sniff(bytes) switch
        {
            BinaryKind.None => null,
            BinaryKind kind => new Refusal("binary", $"This is no text but a file of another kind ({kind}). Extract the page's text (from a PDF: pdftotext) and upload that."),
        };
    }

    /// <summary>Checks what was read.</summary>
    public static Refusal? Page(ParsedFrontPage page, DecodedText decoded, IngestOptions how, TimeProvider clock)
    {
        if (string.IsNullOrWhiteSpace(decoded.Text)) return new Refusal("empty", "The file holds nothing but white space. Upload the text of the page.");
        int broken = decoded.Text.Count(c => c == '\uFFFD');
        if (broken > 8 && broken > decoded.Text.Length / 50)
        {
            return new Refusal("undecodable", string.Create(CultureInfo.InvariantCulture,
                $"The text cannot be decoded: {broken} places are not valid {decoded.EncodingName}. Save it as UTF-8 and upload it again."),
                LineOfFirst(decoded.Text, '\uFFFD'));
        }

        if (page.Articles.Count == 0 && page.Masthead.Date is null && page.Masthead.Publication is null)
            return new Refusal("not-a-page", "No masthead and no article was found: this does not look like the text of a newspaper page.");
        if ((page.Masthead.Date ?? how.Date) is not { } date)
            return new Refusal("no-date", "The page does not state its date and it cannot be deduced. Give the date and upload it again.", 1);
        if (date > DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(DaysAhead))
        {
            return new Refusal("future-date", string.Create(CultureInfo.InvariantCulture,
                $"The page is dated {date:yyyy-MM-dd}, which is in the future. Check the date line."),
                page.Masthead.Lines.Numbers.Count > 0 ? page.Masthead.Lines.Numbers[0] : null);
        }

        return null;
    }

    private static int LineOfFirst(string text, char wanted) => text.AsSpan(0, text.IndexOf(wanted, StringComparison.Ordinal)).Count('\n') + 1;
}
