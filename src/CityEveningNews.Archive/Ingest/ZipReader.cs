using System.Globalization;
using System.IO.Compression;

namespace CityEveningNews.Archive.Ingest;

/// <summary>Reads the texts of a .zip without ever writing a file, and refuses one that is made to harm.</summary>
public static class ZipReader
{
    /// <summary>The most entries read from one .zip: a year of a daily paper, thrice over.</summary>
    public const int MaxEntries = 1200;

    // The text of a page shrinks to a third or so; what shrinks to a hundredth is no text.
    private const int MaxRatio = 100;

    /// <summary>Whether bytes are a .zip by their first four.</summary>
    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8);

    /// <summary>The entries that end in .txt, in the order of their names; each its bytes or why it is refused.</summary>
    /// <param name="zip">The .zip, seekable.</param>
    /// <param name="maxEntryBytes">The most bytes an entry may unpack to.</param>
    /// <exception cref="InvalidDataException">The .zip cannot be read, or has more than <see cref="MaxEntries"/> entries.</exception>
    public static IEnumerable<ZipText> Read(Stream zip, int maxEntryBytes)
    {
        using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > MaxEntries)
        {
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture,
                $"The .zip has {archive.Entries.Count:N0} entries; the limit is {MaxEntries:N0}. Split it, a year to each."));
        }

        foreach (ZipArchiveEntry entry in archive.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            if (entry.FullName.EndsWith('/') || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)) continue;
            if (!entry.FullName.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)) continue;
            yield return ReadEntry(entry, maxEntryBytes);
        }
    }

    private static ZipText ReadEntry(ZipArchiveEntry entry, int maxBytes)
    {
        if (entry.FullName.Split('/', '\\').Contains("..") || Path.IsPathRooted(entry.FullName) || entry.FullName.Contains(':', StringComparison.Ordinal))
            return new ZipText(entry.FullName, null, new Refusal("path-traversal", "The entry's name points outside the .zip. Pack the texts under plain names."));
        if (entry.Length > maxBytes)
        {
            return new ZipText(entry.FullName, null, new Refusal("too-large", string.Create(CultureInfo.InvariantCulture,
                $"The entry says it has {entry.Length:N0} bytes; the limit is {maxBytes:N0}.")));
        }

        if (entry.CompressedLength > 0 && entry.Length / entry.CompressedLength > MaxRatio)
            return new ZipText(entry.FullName, null, new Refusal("zip-bomb", "The entry unpacks to more than a hundred times its size: it is no page text."));

        // The directory may lie about the length: no more than the limit is ever read.
        using Stream stream = entry.Open();
        var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > maxBytes)
                return new ZipText(entry.FullName, null, new Refusal("too-large", "The entry unpacks to more than it says and more than is allowed."));
        }

        return new ZipText(entry.FullName, bytes.ToArray(), null);
    }
}

/// <summary>One entry of a .zip.</summary>
/// <param name="Name">Its name within the .zip.</param>
/// <param name="Bytes">Its bytes, or null if refused.</param>
/// <param name="Refusal">Why it is refused, or null.</param>
public sealed record ZipText(string Name, byte[]? Bytes, Refusal? Refusal);
