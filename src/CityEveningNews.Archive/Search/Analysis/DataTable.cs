using System.Text;

namespace CityEveningNews.Archive.Search.Analysis;

/// <summary>The tables of <c>Data/</c> that are embedded in the assembly.</summary>
internal static class DataTable
{
    /// <summary>The whole text of a table.</summary>
    public static string Read(string fileName)
    {
        using Stream stream = typeof(DataTable).Assembly.GetManifestResourceStream(typeof(DataTable), $"Data.{fileName}")
            ?? throw new InvalidOperationException($"The table {fileName} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
