using CityEveningNews.Archive.Ingest;

namespace CityEveningNews.Web.Commands;

/// <summary>Reads what the command line names.</summary>
internal static class TextFiles
{
    /// <summary>The texts of a file, of a .zip, or of every .txt in a folder, in the order of their names.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="maxBytes">The most bytes a text may have.</param>
    /// <exception cref="IOException">The path is not there or cannot be read.</exception>
    public static IEnumerable<IncomingText> Read(string path, int maxBytes)
    {
        if (Directory.Exists(path))
        {
            return Directory.EnumerateFiles(path, "*.txt", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal).SelectMany(file => ReadFile(file, maxBytes));
        }

        if (!File.Exists(path)) throw new FileNotFoundException($"There is no file or folder {path}", path);
        return ReadFile(path, maxBytes);
    }

    private static List<IncomingText> ReadFile(string path, int maxBytes)
    {
        using FileStream file = File.OpenRead(path);
        return [.. IncomingText.Read(path, file, maxBytes).Select(text => text.Name == path ? text : text with { Name = $"{path}!{text.Name}" })];
    }
}
