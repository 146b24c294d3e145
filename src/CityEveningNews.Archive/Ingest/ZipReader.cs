using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace CityEveningNews.Archive.Ingest;

/// <summary>Reads the texts of a .zip without ever writing a file, and refuses what is made to harm.</summary>
public static class ZipReader
{
    /// <summary>The most entries read from one .zip: a year of a daily paper, thrice over.</summary>
    public const int MaxEntries = 1200;

    /// <summary>The most bytes all texts of one .zip may unpack to, or of all files of one upload together.</summary>
    public const long MaxTotalBytes = 256 * 1024 * 1024;

    // The text of a page shrinks to a third or so; what shrinks to a hundredth is no text.
    private const int MaxRatio = 100;

    /// <summary>Whether bytes are a .zip by their first four.</summary>
    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8);

    /// <summary>
    /// The entries that end in .txt, in the order of their names; each its bytes or why it is refused. A .zip of more than
    /// <see cref="MaxEntries"/> is refused whole, and reading ends where the texts come to too much.
    /// </summary>
    /// <param name="zip">The .zip, seekable.</param>
    /// <param name="maxEntryBytes">The most bytes an entry may unpack to.</param>
    /// <param name="maxTotalBytes">The most bytes all of them may unpack to.</param>
    /// <exception cref="InvalidDataException">The .zip cannot be read.</exception>
    public static IEnumerable<ZipText> Read(Stream zip, int maxEntryBytes, long maxTotalBytes = MaxTotalBytes)
    {
        using ZipArchive archive = Open(zip);
        if (archive.Entries.Count > MaxEntries)
        {
            yield return TooMany(archive.Entries.Count);
            yield break;
        }

        long total = 0;
        foreach (ZipArchiveEntry entry in archive.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            if (entry.FullName.EndsWith('/') || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)) continue;
            if (!entry.FullName.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)) continue;
            ZipText text = ReadEntry(entry, maxEntryBytes);
            total += text.Bytes?.Length ?? 0;
            if (total > maxTotalBytes)
            {
                yield return new ZipText(entry.FullName, null, InputCheck.TooMuch);
                yield break;
            }

            yield return text;
        }
    }

    // Windows in China writes names in GB18030 and does not say so: read as UTF-8 they are broken, and nobody knows which file was refused.
    private static ZipArchive Open(Stream zip)
    {
        var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
        if (!archive.Entries.Any(entry => entry.FullName.Contains('\uFFFD', StringComparison.Ordinal))) return archive;
        archive.Dispose();
        zip.Position = 0;
        return new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true, CodePagesEncodingProvider.Instance.GetEncoding("GB18030"));
    }

    private static Refusal Bomb => new("zip-bomb", "The .zip unpacks to far more than page texts do: it is made to harm, or it is not what it seems.");

    private static ZipText TooMany(int entries)
    {
        string[] details = [entries.ToString("N0", CultureInfo.InvariantCulture), MaxEntries.ToString("N0", CultureInfo.InvariantCulture)];
        return new ZipText("", null, new Refusal("too-many-entries", $"The .zip has {details[0]} entries; the limit is {details[1]}. Split it, a year to each.")
        {
            Details = details,
        });
    }

    private static ZipText ReadEntry(ZipArchiveEntry entry, int maxBytes)
    {
        if (entry.FullName.Split('/', '\\').Contains("..") || Path.IsPathRooted(entry.FullName) || entry.FullName.Contains(':', StringComparison.Ordinal))
            return new ZipText(entry.FullName, null, new Refusal("path-traversal", "The entry's name points outside the .zip. Pack the texts under plain names."));
        if (entry.IsEncrypted) return new ZipText(entry.FullName, null, new Refusal("encrypted", "The entry is locked with a password. Pack the texts without one."));
        if (entry.CompressedLength > 0 && entry.Length / entry.CompressedLength > MaxRatio) return new ZipText(entry.FullName, null, Bomb);
        if (entry.Length > maxBytes) return new ZipText(entry.FullName, null, InputCheck.TooLarge(entry.Length, maxBytes));
        try
        {
            return Unpack(entry, maxBytes);
        }
        catch (InvalidDataException)
        {
            return new ZipText(entry.FullName, null, new Refusal("bad-zip", "The entry is damaged or incomplete. Pack it and upload it again."));
        }
    }

    // The directory may lie about the length: no more than the limit is ever read.
    private static ZipText Unpack(ZipArchiveEntry entry, int maxBytes)
    {
        using Stream stream = entry.Open();
        var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > maxBytes) return new ZipText(entry.FullName, null, Bomb);
        }

        return new ZipText(entry.FullName, bytes.ToArray(), null);
    }
}

/// <summary>One entry of a .zip.</summary>
/// <param name="Name">Its name within the .zip; empty if the whole is refused.</param>
/// <param name="Bytes">Its bytes, or null if refused.</param>
/// <param name="Refusal">Why it is refused, or null.</param>
public sealed record ZipText(string Name, byte[]? Bytes, Refusal? Refusal);
