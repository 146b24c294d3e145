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

    // How far the line above is from the line below, with a blank line on either side.
    private const int Around = 4;

    // No page has more telling lines between its top and its bottom than this; a longer file is something else.
    private const int MostTelling = 400;

    /// <summary>The lines that are not blank, those of the masthead marked.</summary>
    public static IReadOnlyList<MastheadLine> Find(IReadOnlyList<SourceLine> source)
    {
        List<MastheadLine> lines = Look(source);
        foreach (MastheadLine line in lines) line.IsMasthead = line.IsCore;
        int last = MarkNeighbours(lines);
        MarkBoxes(source, lines);
        MarkName(lines);
        MarkSlogan(source, lines, last);
        MarkMissing(lines);
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
            bool isRole = line.HasOnly(MastheadField.Role) && line.Coverage == 1;
            if (i + 1 < full.Length && (isRole || OpenLabel().IsMatch(full[i].Text)))
            {
                var joined = new MastheadLine([full[i], full[i + 1]]);
                if (isRole ? joined.HasOnly(MastheadField.Staff) && joined.Coverage == 1 : joined.IsWhole && joined.Coverage > line.Coverage)
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
            bool beside = (i > 0 && lines[i - 1].IsMasthead && MayStandBy(lines[i], lines[i - 1])) || (i + 1 < lines.Count && lines[i + 1].IsMasthead && MayStandBy(lines[i + 1], lines[i])) || StandsBetween(lines, i);
            if (near[i] && beside && lines[i].IsWhole && !lines[i].HasOnly(MastheadField.BareDay)) lines[i].IsMasthead = true;
            if (lines[i].IsMasthead && i < Top) last = i + 1;
        }

        return last;
    }

    // Far from the top only telling lines are looked at: what lies between two of them may be whole stories.
    private static bool StandsBy(MastheadLine line, MastheadLine neighbour) => Math.Abs(line.Sources[0].Number - neighbour.Sources[^1].Number) <= 12;

    // 今日立春 set apart by a blank line is a headline; next to the date it says what day it is.
    private static bool MayStandBy(MastheadLine line, MastheadLine above) =>
        Math.Abs(line.Sources[0].Number - above.Sources[^1].Number) == 1 || !(NamesFeast(line) || NamesFeast(above));

    // 端午节 between the date and the number of pages is the masthead's, with blank lines about it as well.
    private static bool StandsBetween(List<MastheadLine> lines, int i) =>
        i > 0 && i + 1 < lines.Count && lines[i - 1].IsMasthead && lines[i + 1].IsMasthead && lines[i + 1].Sources[0].Number - lines[i - 1].Sources[^1].Number <= Around;

    private static bool NamesFeast(MastheadLine line) => line.Pieces is [{ } piece] && piece.Match.Groups["feast"].Success;

    // With a blank line or another of the masthead's above and below, such a line belongs to no story.
    private static void MarkBoxes(IReadOnlyList<SourceLine> source, List<MastheadLine> lines)
    {
        MastheadLine[] boxes = [.. lines.Where(l => l.IsBox && !l.IsMasthead)];
        if (boxes.Length == 0) return;
        HashSet<SourceLine> own = [.. lines.Where(l => l.IsMasthead || l.IsBox).SelectMany(l => l.Sources)];
        for (int i = 0; i < source.Count; i++)
        {
            if (Array.Find(boxes, box => box.Sources[0] == source[i]) is { } box) box.IsMasthead = IsApart(i - 1) && IsApart(i + box.Sources.Count);
        }

        bool IsApart(int i) => i < 0 || i >= source.Count || source[i].IsBlank || own.Contains(source[i]);
    }

    // A name that ends in no usual word (大河报, 晶报) is known by standing next to the date, the number or the CN code at the page's top.
    private static void MarkName(List<MastheadLine> lines)
    {
        if (lines.Exists(l => l.IsMasthead && l.Has(MastheadField.Publication))) return;
        for (int i = 0; i < lines.Count && i < Top; i++)
        {
            if (lines[i].IsMasthead || !(IsImprint(i - 1) || IsImprint(i + 1))) continue;
            Match match = MastheadPatterns.PossibleName.Match(lines[i].Text);
            if (!match.Success || match.Length != lines[i].Text.Trim().Length) continue;
            lines[i].TakeAs(MastheadField.Publication, match);
            return;
        }

        bool IsImprint(int i) => i >= 0 && i < lines.Count && lines[i] is { IsMasthead: true } line
            && (line.Has(MastheadField.Date) || line.Has(MastheadField.YearMonth) || line.Has(MastheadField.IssueNumber) || line.Has(MastheadField.SerialNumber));
    }

    // A slogan without ornaments is known only by standing between two lines of the masthead, or beside the name.
    private static void MarkSlogan(IReadOnlyList<SourceLine> source, List<MastheadLine> lines, int last)
    {
        if (lines.Exists(l => l.IsMasthead && l.Has(MastheadField.Slogan))) return;
        for (int i = 0; i < last && i + 1 < lines.Count; i++)
        {
            MastheadLine line = lines[i];
            bool beside = line.Pieces is [{ Field: MastheadField.Publication, Start: 0 }] && (lines[i + 1].IsMasthead || (i > 0 && lines[i - 1].IsMasthead));
            bool between = i > 0 && !line.IsMasthead && lines[i - 1].IsMasthead && lines[i + 1].IsMasthead && line.Coverage <= 0.5;
            if (!beside && !between) continue;
            Match match = PlainSlogan().Match(line.Text, beside ? line.Pieces[0].Length : 0);
            if (!match.Success && between) match = PlainSlogan().Match(line.Text);
            if (!match.Success || NoSlogan().IsMatch(match.Value) || IsTold(match.Groups["value"].Value, line, source)) continue;
            line.TakeAs(MastheadField.Slogan, match);
            return;
        }
    }

    // A headline's words come again in its story; a slogan's do not.
    private static bool IsTold(string words, MastheadLine line, IReadOnlyList<SourceLine> source)
    {
        string[] pairs = [.. Enumerable.Range(0, words.Length - 1).Select(i => words.Substring(i, 2)).Where(pair => pair.All(char.IsLetter)).Distinct()];
        int told = pairs.Count(pair => source.Any(other => other != line.Sources[0] && other.Text.Contains(pair, StringComparison.Ordinal)));
        return told >= 3 && told * 2 >= pairs.Length;
    }

    // A line that states a name or a day and nothing else, the only one of the page outside the masthead, is the masthead's, far from the rest as it
    // may stand, if that lacks such a field or states the same.
    private static void MarkMissing(List<MastheadLine> lines)
    {
        foreach (MastheadField field in (MastheadField[])[MastheadField.Publication, MastheadField.Weekday, MastheadField.Lunar])
        {
            MastheadLine[] alone = [.. lines.Where(l => !l.IsMasthead && l.HasOnly(field) && l.Coverage == 1 && !l.EndsSentence && (field != MastheadField.Lunar || l.Pieces[0].Match.Groups["calendar"].Success))];
            var stated = lines.Where(l => l.IsMasthead).SelectMany(l => l.Pieces).Where(p => p.Field == field).Select(p => p.Match.Value.Trim()).ToList();
            if (alone.Length == 1 && lines.Exists(l => l.IsMasthead) && (stated.Count == 0 || stated.Contains(alone[0].Text.Trim()))) alone[0].IsMasthead = true;
        }
    }

    // Far from the page's top only lines with one of these are looked at.
    [GeneratedRegex(@"总第|第\s*[0-9]{3,}\s*[期号]|CN\s*[0-9]{2}|邮发|代号|主办|主管|(?:今日|本期|今天|共).{1,5}版|创刊|出版|社\s*[长址]|总\s*编|[责编校美]\s*[编辑對对]|編輯|美編|检校|责校|校检|版式|值班|编委|星期[一二三四五六日天]|周[一二三四五六日]|审读|农历|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年|[定售]价|热线|熱線|邮编|官方|客户端|www\.|https?:|@|承印|印刷[：:]|[0-9]\s*℃|休刊|^\s*(?:[A-D]0[0-9]|\p{IsCJKUnifiedIdeographs}{1,8}[报報])\s*$")]
    private static partial Regex Telling();

    // A field's name, or half a lunar date, at the end of a line, and the rest on the next.
    [GeneratedRegex(@"(?:国内统一连续出版物号|国内统一刊号|刊号|邮发代号|代号|社址|地址|邮编|邮政编码|新闻热线|广告热线|热线|电话|全年定价|定价|主管主办|主办|主管|今日|本期|总第|创刊于|第)\s*[：:]?\s*$|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年\s*(?:[闰閏]|[闰閏]?(?:正|[一二三四五六七八九十]{1,2}|冬|腊)月?)$|[农農夏阴陰][历曆]?$")]
    private static partial Regex OpenLabel();

    [GeneratedRegex(@"\G\s*[“「]?(?<value>\p{IsCJKUnifiedIdeographs}[\p{IsCJKUnifiedIdeographs}，、 　·]{3,22}\p{IsCJKUnifiedIdeographs})[！!]?[”」]?\s*$")]
    private static partial Regex PlainSlogan();

    // What the paper says of itself rather than for itself.
    [GeneratedRegex(@"出版|主[办辦管]|[发發]行|[编編责責]\s*[辑輯编編]|校\s*[对對]|元|内部|休刊|出[纸紙]|[赠贈][阅閱]|详见|导读|要闻")]
    private static partial Regex NoSlogan();
}
