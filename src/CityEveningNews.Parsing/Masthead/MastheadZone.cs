using System.Text.RegularExpressions;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Masthead;

/// <summary>
/// Decides which lines are the masthead's: those that can be nothing else, wherever they stand, and in their neighbourhood those that would
/// prove nothing alone (a weekday, a day, a name).
/// </summary>
internal static partial class MastheadZone
{
    // How many lines at the page's top are looked at closely, and how far from a sure line an unsure one may stand.
    private const int Top = 60;
    private const int Bottom = 20;
    private const int Near = 7;
    private const int DefaultZone = 8;

    // No page has more telling lines between its top and its bottom than this; a longer file is something else.
    private const int MostTelling = 400;

    /// <summary>The lines that are not blank, those of the masthead marked.</summary>
    public static IReadOnlyList<MastheadLine> Find(IReadOnlyList<SourceLine> source)
    {
        List<MastheadLine> lines = Look(source);
        foreach (MastheadLine line in lines) line.IsMasthead = line.IsCore;
        int last = MarkNeighbours(lines);
        MarkSlogan(lines, last);
        return lines;
    }

    private static List<MastheadLine> Look(IReadOnlyList<SourceLine> source)
    {
        var lines = new List<MastheadLine>();
        SourceLine[] full = [.. source.Where(l => !l.IsBlank)];
        for (int i = 0; i < full.Length; i++)
        {
            bool close = i < Top || i >= full.Length - Bottom;
            if (!close && (lines.Count > MostTelling || full[i].Text.Length > 200 || !Telling().IsMatch(full[i].Text))) continue;
            var line = new MastheadLine([full[i]]);
            if (i + 1 < full.Length && OpenLabel().IsMatch(full[i].Text))
            {
                var joined = new MastheadLine([full[i], full[i + 1]]);
                if (joined.IsWhole && joined.Coverage > line.Coverage)
                {
                    line = joined;
                    i++;
                }
            }

            lines.Add(line);
        }

        return lines;
    }

    // Marks unsure lines near sure ones, no running text between them, and gives the index after the last that was marked at the top.
    private static int MarkNeighbours(List<MastheadLine> lines)
    {
        bool[] near = new bool[lines.Count];
        for (int i = 0; i < lines.Count && i < DefaultZone && !lines[i].IsBody; i++) near[i] = true;
        for (int i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsMasthead) continue;
            for (int step = -1; step <= 1; step += 2)
            {
                for (int j = i + step, left = Near; j >= 0 && j < lines.Count && left > 0 && !lines[j].IsBody && StandsBy(lines[j], lines[j - step]); j += step, left--) near[j] = true;
            }
        }

        int last = 0;
        bool dated = lines.Exists(l => l.IsMasthead && (l.Has(MastheadField.Date) || l.Has(MastheadField.MonthDay)));
        for (int i = 0; i < lines.Count; i++)
        {
            MastheadLine line = lines[i];
            if (near[i] && line.IsWhole && !line.HasOnly(MastheadField.Furniture, MastheadField.Edition))
            {
                line.IsMasthead |= !dated || !line.HasOnly(MastheadField.BareDay);
                dated |= line.Has(MastheadField.Date) || line.Has(MastheadField.MonthDay);
            }
        }

        for (int i = 0; i < lines.Count; i++)
        {
            bool beside = (i > 0 && lines[i - 1].IsMasthead) || (i + 1 < lines.Count && lines[i + 1].IsMasthead);
            if (near[i] && beside && lines[i].IsWhole && !lines[i].HasOnly(MastheadField.BareDay)) lines[i].IsMasthead = true;
            if (lines[i].IsMasthead && near[i] && i < Top) last = i + 1;
        }

        return last;
    }

    // Far from the top only telling lines are looked at: what lies between two of them may be whole stories.
    private static bool StandsBy(MastheadLine line, MastheadLine neighbour) => Math.Abs(line.Sources[0].Number - neighbour.Sources[^1].Number) <= 12;

    // A slogan without ornaments is known only by standing between two lines of the masthead.
    private static void MarkSlogan(List<MastheadLine> lines, int last)
    {
        if (lines.Exists(l => l.IsMasthead && l.Has(MastheadField.Slogan))) return;
        for (int i = 1; i + 1 < last; i++)
        {
            if (lines[i].IsMasthead || !lines[i - 1].IsMasthead || !lines[i + 1].IsMasthead || lines[i].Coverage > 0.5) continue;
            Match match = PlainSlogan().Match(lines[i].Text);
            if (!match.Success) continue;
            lines[i].TakeAs(MastheadField.Slogan, match);
            return;
        }
    }

    // Far from the page's top only lines with one of these are looked at.
    [GeneratedRegex(@"总第|第\s*[0-9]{3,}\s*[期号]|CN\s*[0-9]{2}|邮发|代号|主办|主管|(?:今日|本期|今天|共).{1,5}版|创刊|出版|社长|总编|责编|编辑|編輯|美编|美編|校对|校對|检校|责校|校检|版式|值班|编委|星期[一二三四五六日天]|周[一二三四五六日]|审读|农历|全年定价|新闻热线|广告热线|邮编")]
    private static partial Regex Telling();

    // A field's name, or half a lunar date, at the end of a line, and the rest on the next.
    [GeneratedRegex(@"(?:国内统一连续出版物号|国内统一刊号|刊号|邮发代号|代号|社址|地址|邮编|邮政编码|新闻热线|广告热线|热线|电话|全年定价|定价|主管主办|主办|主管|今日|本期|总第|创刊于|第)\s*[：:]?\s*$|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年\s*(?:[闰閏]|[闰閏]?(?:正|[一二三四五六七八九十]{1,2}|冬|腊)月?)$|[农農夏阴]$")]
    private static partial Regex OpenLabel();

    [GeneratedRegex(@"^\s*(?<value>\p{IsCJKUnifiedIdeographs}[\p{IsCJKUnifiedIdeographs}，、 　·]{3,18}\p{IsCJKUnifiedIdeographs})\s*$")]
    private static partial Regex PlainSlogan();
}
