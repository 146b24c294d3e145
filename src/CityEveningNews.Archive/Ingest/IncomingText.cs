using System.Globalization;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Archive.Ingest;

/// <summary>One text to take in: its name, and its bytes or why it cannot be read.</summary>
public sealed record IncomingText(string Name, byte[] Bytes, Refusal? Refusal = null)
{
    /// <summary>The texts of one file: the file itself, or what a .zip holds. What cannot be read is answered with a refusal, never thrown.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="maxBytes">The most bytes a text may have.</param>
    public static IReadOnlyList<IncomingText> Of(string name, byte[] bytes, int maxBytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (!ZipReader.IsZip(bytes) || FileSniffer.Sniff(bytes) == BinaryKind.Word) return [new IncomingText(name, bytes)];
        try
        {
            using var stream = new MemoryStream(bytes);
            List<IncomingText> texts = [.. ZipReader.Read(stream, maxBytes).Select(entry => new IncomingText(entry.Name, entry.Bytes ?? [], entry.Refusal))];
            return texts.Count > 0 ? texts : [new IncomingText(name, [], new Refusal("no-texts",
                "There is no .txt in the .zip. An Office document is a .zip too: save it as plain text and upload that."))];
        }
        catch (InvalidDataException broken)
        {
            return [new IncomingText(name, [], new Refusal("bad-zip", broken.Message) { Details = [broken.Message] })];
        }
    }
}
