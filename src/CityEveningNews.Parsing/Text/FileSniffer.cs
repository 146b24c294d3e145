namespace CityEveningNews.Parsing.Text;

/// <summary>Tells files that are no text by their first bytes, so that an editor can be told what to do instead.</summary>
public static class FileSniffer
{
    // The signatures of what people upload by mistake.
    private static readonly (byte[] Signature, BinaryKind Kind)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), BinaryKind.Pdf),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], BinaryKind.Image),
        ([0xFF, 0xD8, 0xFF], BinaryKind.Image),
        ("GIF8"u8.ToArray(), BinaryKind.Image),
        ("II*\0"u8.ToArray(), BinaryKind.Image),
        ("MM\0*"u8.ToArray(), BinaryKind.Image),
        ("PK\u0003\u0004"u8.ToArray(), BinaryKind.Zip),
        ("{\\rtf"u8.ToArray(), BinaryKind.RichText),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], BinaryKind.OldOffice),
        ([0x1F, 0x8B], BinaryKind.Zip),
        ("Rar!"u8.ToArray(), BinaryKind.Zip),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], BinaryKind.Zip),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], BinaryKind.Other),
        ("SQLite format 3"u8.ToArray(), BinaryKind.Other),
    ];

    /// <summary>Says what a file is; <see cref="BinaryKind.None"/> for text.</summary>
    /// <param name="bytes">The file, or its first few thousand bytes.</param>
    public static BinaryKind Sniff(ReadOnlySpan<byte> bytes)
    {
        foreach ((byte[] signature, BinaryKind kind) in Signatures)
        {
            if (!bytes.StartsWith(signature)) continue;
            return kind == BinaryKind.Zip && bytes[..Math.Min(bytes.Length, 4096)].IndexOf("word/"u8) >= 0 ? BinaryKind.Word : kind;
        }

        return HasControlBytes(bytes[..Math.Min(bytes.Length, 4096)]) ? BinaryKind.Other : BinaryKind.None;
    }

    // Control bytes other than those of line ends, tabs, form feeds and UTF-16's zeroes do not stand in text.
    private static bool HasControlBytes(ReadOnlySpan<byte> bytes)
    {
        bool wide = bytes.StartsWith([(byte)0xFF, (byte)0xFE]) || bytes.StartsWith([(byte)0xFE, (byte)0xFF]) || bytes.StartsWith([(byte)0, (byte)0, (byte)0xFE, (byte)0xFF]);
        if (wide || bytes.Contains((byte)0)) return !wide && bytes.Count((byte)0) > bytes.Length * 0.6;
        int control = 0;
        foreach (byte b in bytes)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x0B or 0x1B)) control++;
        }

        return control > bytes.Length / 50;
    }
}

/// <summary>Kinds of file that are no text.</summary>
public enum BinaryKind
{
    /// <summary>It is text.</summary>
    None,

    /// <summary>A PDF: its text must be taken out first (<c>pdftotext page.pdf</c>).</summary>
    Pdf,

    /// <summary>A picture: its text must be read by OCR first.</summary>
    Image,

    /// <summary>A Word file: save it as plain text first.</summary>
    Word,

    /// <summary>A Word or Excel file of the form before 2007: save it as plain text first.</summary>
    OldOffice,

    /// <summary>Rich text: save it as plain text first.</summary>
    RichText,

    /// <summary>An archive: take the texts out first.</summary>
    Zip,

    /// <summary>Something else that is no text.</summary>
    Other,
}
