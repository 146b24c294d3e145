using System.Globalization;
using CityEveningNews.Parsing.Articles;
using CityEveningNews.Parsing.Blocks;

namespace CityEveningNews.Parsing.Explaining;

/// <summary>Says in words what shows what a block is: its form, how its lines fill their measure, how it ends.</summary>
internal static class BlockEvidence
{
    // How far from the measure, in em, a line may end and still fill it.
    private const double Slack = 1.5;

    /// <summary>The evidence, that of its form first.</summary>
    public static IReadOnlyList<string> Of(Block block)
    {
        var reasons = new List<string>();
        string text = block.Text;
        if (LeadReader.Read(text) is { } lead) reasons.Add($"begins with the lead {lead.Text}");
        else if (BylineReader.Read(BylineLines.Join(block.Lines)) is { } byline) reasons.Add(byline.Credits.Count > 0 ? $"names {string.Join('、', byline.Credits.Select(c => c.Name))} as a byline does" : "says where the story comes from");
        if (ReadOnForms.IsPointer(text)) reasons.Add("says where to read the story");
        if (ReadOnForms.IsJump(text)) reasons.Add("says where to read on");
        if (BlockForms.IsFurniture(text)) reasons.Add("a page number or an address, no story");
        if (Shadow.Of(block.Lines) is not null) reasons.Add("printed twice, as under a shadow");
        else if (CaptionForms.EndsCaption(text)) reasons.Add("has a caption's form");

        double[] widths = [.. block.Lines.Select(line => LineText.Width(line.Text))];
        if (widths.Length == 1)
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"one line of {widths[0]:0.#} em"));
        }
        else
        {
            int full = widths.Count(width => Math.Abs(width - block.Measure) <= Slack);
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"{full} of {widths.Length} lines fill {block.Measure:0.#} em"));
        }

        if (LineText.IsIndented(block.Lines[0].Text)) reasons.Add("set in");
        int commas = text.Count(c => c is '，' or '、' or '；');
        if (commas > 0) reasons.Add(commas == 1 ? "a comma" : $"{commas} commas");
        reasons.Add(LineText.EndsSentence(text) ? "ends a sentence" : "ends no sentence");
        return reasons;
    }
}
