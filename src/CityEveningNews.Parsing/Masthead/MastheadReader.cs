using System.Globalization;
using System.Text.RegularExpressions;
using CityEveningNews.Parsing.Masthead.Dates;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Masthead;

/// <summary>Reads the masthead (报头) wherever in the page its lines stand.</summary>
public static partial class MastheadReader
{
    // No paper comes out oftener in a year.
    private const int MostInAYear = 366;

    // A bare role waits this many lines for the name that belongs to it.
    private const int NameReach = 2;

    /// <summary>Reads the masthead out of a page.</summary>
    /// <param name="lines">The page's lines, as <see cref="SourceText.Read"/> gives them.</param>
    public static MastheadResult Read(IReadOnlyList<SourceLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        IReadOnlyList<MastheadLine> seen = MastheadZone.Find(lines);
        MastheadLine[] own = [.. seen.Where(l => l.IsMasthead)];
        var dates = new DateResolver();
        var diagnostics = new List<Diagnostic>();
        var consumed = new HashSet<int>();
        var rests = new Dictionary<int, string>();

        foreach (MastheadLine line in own)
        {
            foreach (MastheadPiece piece in line.Pieces) dates.Add(piece, LinesOf(line));
            if (line.LeavesText) rests[line.Sources[0].Number] = line.Rest;
            foreach (SourceLine source in line.Sources)
            {
                if (!line.LeavesText || source != line.Sources[0]) consumed.Add(source.Number);
            }
        }

        dates.Resolve();
        diagnostics.AddRange(dates.Diagnostics);
        IReadOnlyList<StaffMember> staff = Staff(own, lines, consumed);
        string? publisher = Value(own, MastheadField.Publisher);
        var masthead = new ParsedMasthead
        {
            Publication = Publication(own, publisher, lines, diagnostics),
            Publisher = publisher,
            Date = dates.Date,
            EndDate = dates.EndDate,
            Weekday = dates.Weekday,
            LunarDate = dates.LunarDate,
            IssueNumber = IssueNumber(own, diagnostics),
            SerialNumber = Value(own, MastheadField.SerialNumber) is { } serial ? "CN" + Compact(serial) : null,
            PostalDistributionCode = Compact(Value(own, MastheadField.PostalCode)),
            PagesToday = Pages(own, diagnostics),
            EditionName = Value(own, MastheadField.Edition),
            Organizer = Organizer(own),
            Founded = Founded(own),
            Address = Value(own, MastheadField.Address),
            Postcode = Value(own, MastheadField.Postcode),
            AnnualPrice = decimal.TryParse(Value(own, MastheadField.AnnualPrice), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal price) ? price : null,
            NewsHotline = Value(own, MastheadField.NewsHotline),
            AdvertisingHotline = Value(own, MastheadField.AdvertisingHotline),
            Slogan = Value(own, MastheadField.Slogan)?.Trim(),
            Staff = staff,
            Lines = new LineSet(lines.Where(l => consumed.Contains(l.Number) || rests.ContainsKey(l.Number)).SelectMany(l => l.Lines.Numbers).Distinct().Order()),
        };
        if (masthead.Publication is null) diagnostics.Add(new Diagnostic("publication-missing", DiagnosticSeverity.Warning, "The page does not name the paper.", LineSet.Empty));

        SourceLine[] remaining = [.. lines.Where(l => !consumed.Contains(l.Number)).Select(l => rests.TryGetValue(l.Number, out string? rest) ? l with { Text = rest } : l)];
        return new MastheadResult(masthead, consumed, remaining, diagnostics);
    }

    private static LineSet LinesOf(MastheadLine line) => new(line.Sources.Select(s => s.Number));

    private static IEnumerable<(MastheadPiece Piece, MastheadLine Line)> All(MastheadLine[] own, MastheadField field) =>
        own.SelectMany(line => line.Pieces.Where(p => p.Field == field).Select(p => (p, line)));

    private static string? Value(MastheadLine[] own, MastheadField field) => All(own, field).Select(p => p.Piece.Match.Groups["value"].Value.Trim()).FirstOrDefault();

    // 22—0017 → 22-0017
    private static string? Compact(string? value) => value is null ? null : Dashes().Replace(Spaces().Replace(value, ""), "-");

    private static List<StaffMember> Staff(MastheadLine[] own, IReadOnlyList<SourceLine> lines, HashSet<int> consumed)
    {
        var staff = new List<StaffMember>();
        foreach (MastheadLine line in own)
        {
            foreach (MastheadPiece piece in line.Pieces)
            {
                IReadOnlyList<StaffMember> found = piece.Field switch
                {
                    MastheadField.Staff => piece.Staff,
                    MastheadField.Role when piece == line.Pieces[^1] => NamesBelow(piece, line, lines, consumed),
                    _ => [],
                };
                staff.AddRange(found.Where(member => !staff.Contains(member)));
            }
        }

        return staff;
    }

    // 责编： with the name on the next line that is not blank.
    private static List<StaffMember> NamesBelow(MastheadPiece role, MastheadLine line, IReadOnlyList<SourceLine> lines, HashSet<int> consumed)
    {
        SourceLine? below = lines.SkipWhile(l => l != line.Sources[^1]).Skip(1).Take(NameReach).FirstOrDefault(l => !l.IsBlank);
        if (below is null || consumed.Contains(below.Number)) return [];
        IReadOnlyList<string> names = StaffReader.NamesAlone(below.Text);
        if (names.Count > 0) consumed.Add(below.Number);
        return [.. names.Select(name => new StaffMember(StaffReader.TitleOf(role.Match), name))];
    }

    // The name as it stands alone, or in the publisher's, or in what the paper's reporters call themselves.
    private static string? Publication(MastheadLine[] own, string? publisher, IReadOnlyList<SourceLine> lines, List<Diagnostic> diagnostics)
    {
        string? printed = All(own, MastheadField.Publication)
            .GroupBy(p => p.Piece.Match.Groups["value"].Value)
            .OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault();
        if (printed is not null) return printed;
        if (publisher is not null && House().Match(publisher) is { Success: true } house) return house.Groups["name"].Value;

        var called = lines.SelectMany(l => Reporter().Matches(l.Text).Select(m => (Name: m.Groups["name"].Value, l.Number)))
            .Where(c => !MastheadLore.NoPapers.Contains(c.Name)).GroupBy(c => c.Name).MaxBy(g => g.Count());
        string? name = called?.Key;
        if (name is null && Organizer(own) is { } organizer && House().Match(organizer) is { Success: true } owner && owner.Groups["house"].Success) name = owner.Groups["name"].Value;
        if (name is not null)
        {
            diagnostics.Add(new Diagnostic("publication-deduced", DiagnosticSeverity.Info, $"The masthead does not name the paper; {name} is what its bylines or its owner say.",
                new LineSet(called?.Select(c => c.Number).Distinct() ?? [])));
        }

        return name;
    }

    private static int? IssueNumber(MastheadLine[] own, List<Diagnostic> diagnostics)
    {
        var numbers = All(own, MastheadField.IssueNumber).Where(p => !p.Piece.Match.Groups["year"].Success)
            .Select(p => (Number: Number(p.Piece), Weight: WeightOf(p.Piece), p.Line)).OrderByDescending(n => n.Weight).ToList();
        if (numbers.Count == 0) return null;
        var rivals = numbers.Where(n => n.Weight == numbers[0].Weight && n.Number != numbers[0].Number).ToList();
        if (rivals.Count > 0)
        {
            diagnostics.Add(new Diagnostic("issue-number-conflict", DiagnosticSeverity.Warning, $"The page states several issue numbers; {numbers[0].Number} was taken.",
                new LineSet(numbers.SelectMany(n => LinesOf(n.Line).Numbers).Distinct().Order()))
            { RunnerUp = rivals[0].Number.ToString(CultureInfo.InvariantCulture) });
        }

        return numbers[0].Number;
    }

    // 总第5678期 counts from the first issue, 第8期 from New Year; of 第14479号（总15052号） the paper goes by the former, the total is an aside.
    private static int WeightOf(MastheadPiece number) => number.Match.Groups["total"].Success
        ? number.Match.Groups["aside"].Success ? 1 : 3
        : Number(number) > MostInAYear ? 2 : 0;

    private static int? Pages(MastheadLine[] own, List<Diagnostic> diagnostics)
    {
        var stated = All(own, MastheadField.Pages).ToList();
        if (stated.Count == 0) return null;
        int pages = Number(stated[0].Piece) + stated[0].Piece.Match.Groups["more"].Captures.Sum(more => int.Parse(more.ValueSpan, CultureInfo.InvariantCulture));
        if (pages > 2 && pages % 2 != 0)
        {
            diagnostics.Add(new Diagnostic("pages-unlikely", DiagnosticSeverity.Warning, $"The page says {pages} pages; sheets of newsprint make an even number.", LinesOf(stated[0].Line)));
        }

        return pages;
    }

    private static int Number(MastheadPiece piece) => ChineseNumber.TryParse(piece.Match.Groups["value"].ValueSpan, out int number) ? number : 0;

    // Whoever 主办s, and only else whoever 主管s.
    private static string? Organizer(MastheadLine[] own) => All(own, MastheadField.Organizer)
        .Select(p => p.Piece.Match).OrderBy(m => m.Value.Contains("主办", StringComparison.Ordinal) || m.Value.Contains("主辦", StringComparison.Ordinal) ? 0 : 1)
        .Select(m => m.Groups["value"].Value.Trim('、', ' ', '·')).FirstOrDefault();

    private static DateOnly? Founded(MastheadLine[] own)
    {
        foreach ((MastheadPiece piece, _) in All(own, MastheadField.Founded))
        {
            if (SolarDateText.TryParse(piece.Match.Groups["date"].Value, out DateOnly date)) return date;
        }

        return null;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("[-—–－―‑]+")]
    private static partial Regex Dashes();

    [GeneratedRegex(@"^(?<name>.{1,8}?[报報])(?<house>社|编辑部|編輯部|报业|報業|传媒)")]
    private static partial Regex House();

    [GeneratedRegex(@"(?<![\p{IsCJKUnifiedIdeographs}])(?<name>\p{IsCJKUnifiedIdeographs}{2,6}[报報])(?:全媒体|融媒体|首席|实习|见习|特派|特约|驻\p{IsCJKUnifiedIdeographs}{2,3})*[记記]者")]
    private static partial Regex Reporter();
}
