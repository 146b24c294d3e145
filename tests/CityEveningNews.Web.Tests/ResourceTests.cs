using System.Collections;
using System.Globalization;
using System.Resources;

namespace CityEveningNews.Web.Tests;

public sealed class ResourceTests
{
    public static TheoryData<string> Names() =>
        [.. typeof(Program).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".resources", StringComparison.Ordinal)).Select(name => name[..^".resources".Length])];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_word_of_the_interface_stands_in_both_languages(string name)
    {
        var resources = new ResourceManager(name, typeof(Program).Assembly);
        string[] english = Keys(resources, CultureInfo.InvariantCulture);
        Assert.NotEmpty(english);
        Assert.Equal(english, Keys(resources, CultureInfo.GetCultureInfo("zh-CN")));
    }

    private static string[] Keys(ResourceManager resources, CultureInfo culture)
    {
        ResourceSet? set = resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        return set is null ? [] : [.. set.Cast<DictionaryEntry>().Select(entry => (string)entry.Key).Order(StringComparer.Ordinal)];
    }
}
