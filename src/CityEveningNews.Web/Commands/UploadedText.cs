namespace CityEveningNews.Web.Commands;

/// <summary>One text to take in: its name and its bytes.</summary>
internal sealed record UploadedText(string Name, byte[] Bytes)
{
    /// <summary>Reads a file, or every .txt in a folder, in the order of their names.</summary>
    public static IEnumerable<UploadedText> Read(string path)
    {
        if (Directory.Exists(path))
        {
            return Directory.EnumerateFiles(path, "*.txt", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal).Select(file => new UploadedText(file, File.ReadAllBytes(file)));
        }

        if (!File.Exists(path)) throw new FileNotFoundException($"There is no file or folder {path}", path);
        return [new UploadedText(path, File.ReadAllBytes(path))];
    }
}
