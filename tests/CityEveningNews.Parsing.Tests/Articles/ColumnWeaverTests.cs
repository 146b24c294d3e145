using CityEveningNews.Parsing.Articles;
using CityEveningNews.Parsing.ReadingOrder;

namespace CityEveningNews.Parsing.Tests.Articles;

public class ColumnWeaverTests
{
    [Fact]
    public void A_column_is_put_after_the_text_that_it_goes_on_with()
    {
        var story = new Story();
        story.Sections.Add(Section(Run(1)));

        IReadOnlyList<StoryColumn> left = ColumnWeaver.Weave([story], [Column(Run(3, after: 2)), Column(Run(2, after: 1))]);

        Assert.Empty(left);
        Assert.Equal([1, 2, 3], story.Sections[0].Runs.Select(run => run.Blocks[0]));
    }

    [Fact]
    public void Columns_whose_storys_beginning_is_not_known_go_on_with_each_other()
    {
        IReadOnlyList<StoryColumn> left = ColumnWeaver.Weave([], [Column(Run(3, after: 2)), Column(Run(2, after: 1)), Column(Run(8, after: 7))]);

        Assert.Equal([[2, 3], [8]], left.Select(column => column.Sections[0].Runs.Select(run => run.Blocks[0])));
    }

    [Fact]
    public void Columns_that_go_on_with_each_other_in_a_circle_are_all_kept()
    {
        IReadOnlyList<StoryColumn> left = ColumnWeaver.Weave([], [Column(Run(1, after: 2)), Column(Run(2, after: 1))]);

        Assert.Equal([2, 1], Assert.Single(left).Sections[0].Runs.Select(run => run.Blocks[0]));
    }

    private static TextRun Run(int block, int? after = null)
    {
        var run = new TextRun { ContinuesBy = after is { } tail ? new Join(tail, block, 0.9) : null };
        run.Blocks.Add(block);
        return run;
    }

    private static StorySection Section(TextRun run)
    {
        var section = new StorySection();
        section.Runs.Add(run);
        return section;
    }

    private static StoryColumn Column(TextRun run)
    {
        var column = new StoryColumn();
        column.Sections.Add(Section(run));
        return column;
    }
}
