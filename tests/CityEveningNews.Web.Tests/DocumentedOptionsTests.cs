using System.Runtime.CompilerServices;
using CityEveningNews.Archive;

namespace CityEveningNews.Web.Tests;

public sealed class DocumentedOptionsTests
{
    [Fact]
    public void Every_setting_is_documented()
    {
        string page = File.ReadAllText(Path.Combine(Root(), "docs", "configuration.md"));
        foreach (var property in typeof(ArchiveOptions).GetProperties().Where(p => p.CanWrite))
            Assert.Contains($"`{ArchiveOptions.Section}:{property.Name}`", page, StringComparison.Ordinal);
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
