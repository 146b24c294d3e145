using CityEveningNews.Archive.Ingest;

namespace CityEveningNews.Web.Commands;

/// <summary>Reads what the command line names.</summary>
internal static class TextFiles
{
    /// <summary>The files a path names: one, or every .txt in a folder, in the order of their names.</summary>
    /// <exception cref="IOException">The path is not there or cannot be looked into.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be looked into.</exception>
    public static IReadOnlyList<string> Find(string path)
    {
        if (Directory.Exists(path)) return [.. Directory.EnumerateFiles(path, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        return File.Exists(path) ? [path] : throw new FileNotFoundException($"There is no file or folder {path}", path);
    }

    /// <summary>The text of a file, or those of a .zip. A file that cannot be read is answered with a refusal, so that those behind it are taken in.</summary>
    /// <param name="path">The file.</param>
    /// <param name="maxBytes">The most bytes a text may have.</param>
    public static IReadOnlyList<IncomingText> Read(string path, int maxBytes)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            return [.. IncomingText.Read(path, file, maxBytes).Select(text => text.Name == path ? text : text with { Name = $"{path}!{text.Name}" })];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return [new IncomingText(path, [], new Refusal("unreadable", problem.Message))];
        }
    }
}
