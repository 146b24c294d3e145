using System.Globalization;
using CityEveningNews.Archive.Calendar;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Archive.Ingest;

/// <summary>Says why a text cannot be taken in, and what to do about it.</summary>
internal static class InputCheck
{
    // Less Chinese than a lead paragraph has is no newspaper's.
    private const int LeastChinese = 40;

    /// <summary>Says that a file is too large.</summary>
    public static Refusal TooLarge(long bytes, int maxBytes)
    {
        string[] details = [bytes.ToString("N0", CultureInfo.InvariantCulture), maxBytes.ToString("N0", CultureInfo.InvariantCulture)];
        return new Refusal("too-large",
            $"The file has {details[0]} bytes; the limit is {details[1]}. A front page is a few dozen kilobytes of text: is this the right file?")
        {
            Details = details,
        };
    }

    /// <summary>Says that with this text there would be too much at once.</summary>
    public static Refusal TooMuch
    {
        get
        {
            string[] details = [ZipReader.MaxTotalBytes.ToString("N0", CultureInfo.InvariantCulture)];
            return new Refusal("too-much",
                $"With this text there are more than {details[0]} bytes of text, the limit of one upload. It was left out, with what follows it in its .zip: upload them by themselves.")
            {
                Details = details,
            };
        }
    }

    /// <summary>Checks the raw bytes.</summary>
    public static Refusal? Bytes(ReadOnlySpan<byte> bytes, int maxBytes)
    {
        if (bytes.Length == 0) return new Refusal("empty", "The file is empty. Upload the text of the page.");
        if (bytes.Length > maxBytes) return TooLarge(bytes.Length, maxBytes);
        BinaryKind kind = FileSniffer.Sniff(bytes);
        return kind == BinaryKind.None ? null : Binary(kind);
    }

    /// <summary>Checks what was read.</summary>
    public static Refusal? Page(ParsedFrontPage page, DecodedText decoded, IngestOptions how, TimeProvider clock)
    {
        if (string.IsNullOrWhiteSpace(decoded.Text)) return new Refusal("empty", "The file holds nothing but white space. Upload the text of the page.");
        if (decoded.Text.Count(IsNoneOfText) is > 8 and var odd && odd > decoded.Text.Length / 50) return Binary(BinaryKind.Other);
        int broken = decoded.Text.Count(c => c == '\uFFFD');
        if (broken > 8 && broken > decoded.Text.Length / 50) return Undecodable(decoded, broken);
        if (!LooksLikePage(page, decoded.Text))
            return new Refusal("not-a-page", "No masthead and no article was found: this does not look like the text of a newspaper page.");
        if ((page.Masthead.Date ?? how.Date) is not { } date)
            return new Refusal("no-date", "The page does not state its date and it cannot be deduced. Give the date and upload it again.", 1);
        return PaperDay.IsToCome(date, clock.GetUtcNow()) ? FromTheFuture(date, page) : null;
    }

    private static Refusal Binary(BinaryKind kind) => new("binary", WhatToDo(kind)) { Details = [kind.ToString()] };

    // Decoded as it may be, what is no text is full of characters that no text has.
    private static bool IsNoneOfText(char c) => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v');

    // A page has a masthead, or else Chinese text with a headline above it.
    private static bool LooksLikePage(ParsedFrontPage page, string text)
    {
        if (page.Masthead.Date is not null || page.Masthead.Publication is not null || page.Masthead.IssueNumber is not null) return true;
        return page.Articles.Any(a => a.Headline is not null && a.Sections.Count > 0)
            && text.Count(c => c is >= '\u4E00' and <= '\u9FFF') >= LeastChinese;
    }

    private static string WhatToDo(BinaryKind kind) => kind switch
    {
        BinaryKind.Pdf => "This is a PDF. Take its text out (pdftotext page.pdf) and upload that.",
        BinaryKind.Image => "This is a picture. Have its text read by OCR and upload that.",
        BinaryKind.Word => "This is a Word document. Save it as plain text and upload that.",
        BinaryKind.OldOffice => "This is an Office document of an old form. Save it as plain text and upload that.",
        BinaryKind.RichText => "This is rich text. Save it as plain text and upload that.",
        BinaryKind.Zip => "This is a packed file of another kind than .zip. Take the texts out, or pack them as a .zip.",
        _ => "This is no text. Upload the text of the page as a .txt.",
    };

    private static Refusal Undecodable(DecodedText decoded, int broken)
    {
        string[] details = [broken.ToString("N0", CultureInfo.InvariantCulture), decoded.EncodingName];
        return new Refusal("undecodable", $"The text cannot be decoded: {details[0]} places are not valid {details[1]}. Save it as UTF-8 and upload it again.",
            LineOfFirst(decoded.Text, '\uFFFD'))
        {
            Details = details,
        };
    }

    private static Refusal FromTheFuture(DateOnly date, ParsedFrontPage page)
    {
        string day = Addresses.Day(date);
        return new Refusal("future-date", $"The page is dated {day}, which is in the future. Check the date line.",
            page.Masthead.Lines.Numbers.Count > 0 ? page.Masthead.Lines.Numbers[0] : null)
        {
            Details = [day],
        };
    }

    private static int LineOfFirst(string text, char wanted) => text.AsSpan(0, text.IndexOf(wanted, StringComparison.Ordinal)).Count('\n') + 1;
}
