using CityEveningNews.Parsing.Blocks.Woven;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Tests.Blocks;

public class ColumnMatterTests
{
    private static readonly SourceLine[] Ferry = Lines("桥头老渡口停着两条木船", "船工刷完第三遍桐油", "坐下来抽了一袋烟");
    private static readonly SourceLine[] Heating = Lines("供热管网改造工程昨天完工", "每个换热站都装了设备", "居民家里已经热了");

    [Fact]
    public void A_line_belongs_rather_to_the_column_that_speaks_of_the_same()
    {
        SourceLine next = Lines("老渡口的木船开春下水")[0];
        var matter = new ColumnMatter([.. Ferry, .. Heating, next]);

        Assert.True(matter.Of(Column(Ferry), next) > matter.Of(Column(Heating), next));
        Assert.Equal(0, matter.Of(Column(Heating), next));
    }

    [Fact]
    public void What_stands_everywhere_tells_less_than_what_stands_twice()
    {
        SourceLine[] rare = Lines("渡口的船", "一", "渡口的人"), common = [.. rare, .. Enumerable.Repeat("渡口", 30).SelectMany(text => Lines(text))];

        Assert.True(new ColumnMatter(common).Of(Column(rare[..2]), rare[2]) < new ColumnMatter(rare).Of(Column(rare[..2]), rare[2]));
    }

    private static ColumnLines Column(SourceLine[] lines) => lines.Aggregate((ColumnLines?)null, (above, line) => new ColumnLines(line, above))!;

    private static SourceLine[] Lines(params string[] texts) => [.. texts.Select((text, i) => new SourceLine(i + 1, text, text))];
}
