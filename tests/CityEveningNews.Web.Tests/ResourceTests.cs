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

    [Theory]
    [MemberData(nameof(Names))]
    public void One_thing_has_one_name_in_chinese(string name)
    {
        // 各期, 检索, 审阅, 上传报纸, 收入 and 订正 are the names; a periodical is no paper of a day.
        string[] others = ["期刊", "搜索", "校阅", "上传各期", "读入", "改正"];
        ResourceSet chinese = new ResourceManager(name, typeof(Program).Assembly).GetResourceSet(CultureInfo.GetCultureInfo("zh-CN"), createIfNotExists: true, tryParents: false)!;
        Assert.DoesNotContain(chinese.Cast<DictionaryEntry>().Select(entry => (string)entry.Value!), text => others.Any(other => text.Contains(other, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("zh-CN")]
    public void A_kind_of_article_has_one_name_wherever_it_is_named(string language)
    {
        var names = typeof(Program).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".resources", StringComparison.Ordinal))
            .SelectMany(name => new ResourceManager(name[..^".resources".Length], typeof(Program).Assembly)
                .GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>())
            .Where(entry => ((string)entry.Key).StartsWith("Kind.", StringComparison.Ordinal))
            .GroupBy(entry => (string)entry.Key, entry => (string)entry.Value!).ToArray();
        Assert.NotEmpty(names);
        Assert.All(names, kind => Assert.Single(kind.Distinct(StringComparer.OrdinalIgnoreCase)));
    }

    private static string[] Keys(ResourceManager resources, CultureInfo culture)
    {
        ResourceSet? set = resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        return set is null ? [] : [.. set.Cast<DictionaryEntry>().Select(entry => (string)entry.Key).Order(StringComparer.Ordinal)];
    }
}
