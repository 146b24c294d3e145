using CityEveningNews.Archive;
using CityEveningNews.Archive.Ingest;

namespace CityEveningNews.Web.Commands;

/// <summary>One text to take in: its name, and its bytes or why it cannot be read.</summary>
internal sealed record UploadedText(string Name, byte[] Bytes, Refusal? Refusal = null)
{
    /// <summary>Reads a file, the texts of a .zip, or every .txt in a folder, in the order of their names.</summary>
    /// <exception cref="IOException">The path is not there or cannot be read.</exception>
    /// <exception cref="InvalidDataException">The .zip cannot be read.</exception>
    public static IEnumerable<UploadedText> Read(string path)
    {
        if (Directory.Exists(path))
        {
            return Directory.EnumerateFiles(path, "*.txt", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal).Select(file => new UploadedText(file, File.ReadAllBytes(file)));
        }

        if (!File.Exists(path)) throw new FileNotFoundException($"There is no file or folder {path}", path);
        byte[] bytes = File.ReadAllBytes(path);
        return ZipReader.IsZip(bytes) ? ReadZip(path, bytes) : [new UploadedText(path, bytes)];
    }

    private static List<UploadedText> ReadZip(string path, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return [.. ZipReader.Read(stream, new ArchiveOptions().MaxUploadBytes)
            .Select(entry => new UploadedText($"{path}!{entry.Name}", entry.Bytes ?? [], entry.Refusal))];
    }
}
