using System.Reflection;
using CityEveningNews.Archive.Storage;
using CityEveningNews.Parsing;

namespace CityEveningNews.Archive.Tests;

public sealed class ProjectEdgeTests
{
    [Fact]
    public void Parsing_knows_nothing_of_ours_nor_of_databases_or_the_web()
    {
        IEnumerable<string> names = References(typeof(FrontPageParser).Assembly);
        Assert.DoesNotContain(names, n => n.StartsWith("CityEveningNews", StringComparison.Ordinal)
            || n.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            || n.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || n.StartsWith("Serilog", StringComparison.Ordinal));
    }

    [Fact]
    public void The_archive_knows_parsing_and_not_the_web()
    {
        IEnumerable<string> ours = References(typeof(ArchiveDbContext).Assembly).Where(n => n.StartsWith("CityEveningNews", StringComparison.Ordinal));
        Assert.Equal(["CityEveningNews.Parsing"], ours);
    }

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(a => a.Name!);
}
