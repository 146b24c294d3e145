using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Archive.Ingest;

/// <summary>One text to take in: its name, and its bytes or why it cannot be read.</summary>
/// <param name="Name">The file's name, or the entry's within a .zip.</param>
/// <param name="Bytes">The text as it came; empty if refused.</param>
/// <param name="Refusal">Why it is refused before it is looked into, or null.</param>
public sealed record IncomingText(string Name, byte[] Bytes, Refusal? Refusal = null)
{
    // The first bytes of a file tell what it is.
    private const int HeadBytes = 4096;

    /// <summary>The texts of the files of one upload, one file after the other. They are held in memory together, so that they are counted together.</summary>
    /// <param name="files">The files: the name of each, and what opens it, seekable.</param>
    /// <param name="maxBytes">The most bytes a text may have.</param>
    /// <param name="maxTotalBytes">The most bytes all of them may have; what goes beyond is refused.</param>
    public static IEnumerable<IncomingText> ReadAll(IEnumerable<(string Name, Func<Stream> Open)> files, int maxBytes, long maxTotalBytes = ZipReader.MaxTotalBytes)
    {
        ArgumentNullException.ThrowIfNull(files);
        long left = maxTotalBytes;
        foreach ((string name, Func<Stream> open) in files)
        {
            using Stream file = open();
            foreach (IncomingText text in Read(name, file, maxBytes, left))
            {
                left -= text.Bytes.Length;
                yield return text;
            }
        }
    }

    /// <summary>The texts of one file: the file itself, or what a .zip holds. What cannot be read is answered with a refusal, never thrown.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="file">The file, seekable, at its start.</param>
    /// <param name="maxBytes">The most bytes a text may have; no more than that is read of any.</param>
    /// <param name="maxTotalBytes">The most bytes all texts of the file may have.</param>
    public static IEnumerable<IncomingText> Read(string name, Stream file, int maxBytes, long maxTotalBytes = ZipReader.MaxTotalBytes)
    {
        ArgumentNullException.ThrowIfNull(file);
        var head = new byte[Math.Min(HeadBytes, file.Length)];
        file.ReadExactly(head);
        file.Position = 0;
        if (ZipReader.IsZip(head) && FileSniffer.Sniff(head) != BinaryKind.Word) return ReadZip(name, file, maxBytes, maxTotalBytes);
        if (file.Length > maxBytes) return [new IncomingText(name, [], InputCheck.TooLarge(file.Length, maxBytes))];
        if (file.Length > maxTotalBytes) return [new IncomingText(name, [], InputCheck.TooMuch)];
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return [new IncomingText(name, bytes)];
    }

    private static List<IncomingText> ReadZip(string name, Stream zip, int maxBytes, long maxTotalBytes)
    {
        try
        {
            List<IncomingText> texts = [.. ZipReader.Read(zip, maxBytes, maxTotalBytes).Select(entry => new IncomingText(entry.Name, entry.Bytes ?? [], entry.Refusal))];
            if (texts.Count > 0) return texts;
            return [new IncomingText(name, [], new Refusal("no-texts",
                "There is no .txt in the .zip. An Office document is a .zip too: save it as plain text and upload that."))];
        }
        catch (InvalidDataException)
        {
            return [new IncomingText(name, [], new Refusal("bad-zip", "The .zip is damaged or incomplete. Pack it and upload it again."))];
        }
    }
}
