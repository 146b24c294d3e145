using System.Buffers;
using System.Text.RegularExpressions;
using CityEveningNews.Parsing.Model;
using CityEveningNews.Parsing.Text;

namespace CityEveningNews.Parsing.Masthead;

/// <summary>Reads who made the paper: 社长：X, 社长 X, 社长/X, run together or apart, several names for one role.</summary>
internal static partial class StaffReader
{
    // 值班编委, 首席美术编辑, or who heads a part of the house, 文体部主任：.
    private static readonly string One = $"(?:(?:{Any(StaffRoles.Modifiers)}){{0,2}}(?:(?<person>{Any(StaffRoles.People)})|{Any(StaffRoles.Work)})"
        + @"|(?<!\p{IsCJKUnifiedIdeographs})\p{IsCJKUnifiedIdeographs}{2,4}(?:部|中心)副?(?:主任|主编)(?=\s*[：:／/]))";

    private static readonly Regex Role = new(
        @"(?<role>(?:(?:第?[一二三四五六七八九十]{1,2}|[A-D]?[0-9]{1,2}|本|要闻|头|今日)版)?" + One + @"(?:\s*(?:[、/／∕]|兼)\s*" + One + ")*)"
        + @"(?!部|室|中心|出版|委员会|会|热线|电话|们)(?<sep>\s*[：:∶／/∕｜丨|·】]\s*)?",
        RegexOptions.CultureInvariant);

    // What the telephone number beside a name, and the spaces around it, are made of.
    private const string Phone = " \u3000\t0123456789-—–－（）()";

    // Every role ends in one of these.
    private static readonly SearchValues<char> LastOfRole = SearchValues.Create([.. StaffRoles.People.Concat(StaffRoles.Work).Select(role => role[^1]).Distinct()]);

    /// <summary>The roles and names in a line whose other fields have been masked.</summary>
    /// <param name="masked">The line, <see cref="MastheadScanner.Mask"/> standing where something else was read.</param>
    public static IEnumerable<MastheadPiece> Read(string masked)
    {
        if (!masked.AsSpan().ContainsAny(LastOfRole)) yield break;
        MatchCollection roles = Role.Matches(masked);
        bool paired = ArePaired(masked, roles);
        for (int i = 0; i < roles.Count; i++)
        {
            Match role = roles[i];
            int end = i + 1 < roles.Count ? roles[i + 1].Index : masked.Length;
            int after = role.Index + role.Length;
            bool marked = paired || role.Groups["sep"].Success;
            string title = TitleOf(role), text = masked[after..end];
            (IReadOnlyList<string> names, int length) = StaffRoles.Houses.Contains(title) && Company().Match(text) is { Success: true } company
                ? ([company.Value], company.Length)
                : Names(text, marked);
            if (names.Count > 0)
            {
                bool sure = role.Groups["sep"].Success || (IsPersonApart(masked, role) && names.All(name => PersonNames.LooksLike(name)));
                yield return new MastheadPiece(MastheadField.Staff, role.Index, role.Length + length, role) { Staff = [.. names.Select(name => new StaffMember(title, name))], IsSureStaff = sure };
            }
            else if (string.IsNullOrWhiteSpace(text))
            {
                yield return new MastheadPiece(MastheadField.Role, role.Index, role.Length, role);
            }
        }
    }

    /// <summary>A role as printed, without the spaces it was set wide with.</summary>
    public static string TitleOf(Match role) => Spaces().Replace(role.Groups["role"].Value, "");

    /// <summary>The names a line consists of, none if it holds anything else.</summary>
    public static IReadOnlyList<string> NamesAlone(string line)
    {
        (IReadOnlyList<string> names, int length) = Names(" " + line, marked: false);
        return length > line.TrimEnd().Length ? names : [];
    }

    // 总编辑 王强 编辑 李红 校对 赵敏 and nothing else: whatever stands between is a name, even one without a common family name; so is it in 编辑 晓雨.
    // 编辑到人 校对到位 is none: nothing parts them, and nobody is called so.
    private static bool ArePaired(string masked, MatchCollection roles)
    {
        if (roles.Count == 0 || masked[..roles[0].Index].Any(char.IsLetterOrDigit)) return false;
        if (roles.Count == 1 && !IsPersonApart(masked, roles[0])) return false;
        bool named = false;
        for (int i = 0; i < roles.Count; i++)
        {
            int after = roles[i].Index + roles[i].Length, end = i + 1 < roles.Count ? roles[i + 1].Index : masked.Length;
            ReadOnlySpan<char> between = masked.AsSpan(after, end - after), name = between.Trim(Phone);
            if (!PersonNames.CouldBe(name)) return false;
            named |= roles[i].Groups["sep"].Success || between is [' ' or '\u3000' or '\t', ..] || PersonNames.LooksLike(name);
        }

        return named;
    }

    private static bool IsPersonApart(string masked, Match role) =>
        role.Groups["person"].Success && role.Index + role.Length is var after && after < masked.Length && char.IsWhiteSpace(masked[after]);

    // The names a text begins with, and how much of it they take.
    private static (IReadOnlyList<string> Names, int Length) Names(string text, bool marked)
    {
        // Who bears no family name, 尼玛 say, stands among others who bear none.
        var names = new List<string>();
        int length = 0, read = 0;
        string? half = null;
        foreach (Match token in Tokens().Matches(text))
        {
            if (text[read..token.Index].Any(c => !IsNameSeparator(c))) break;
            read = token.Index + token.Length;
            // 校对：王菲 官方网站：…: what has a colon after it is a title of something else.
            if (text.AsSpan(read).TrimStart() is ['：' or ':', ..]) break;
            string run = token.Value;
            if (half is not null)
            {
                // 王 强: a name of two characters set wide.
                if (run.Length != 1) break;
                names.Add(half + run);
                half = null;
            }
            else if (run.Length == 1)
            {
                if (!PersonNames.BeginsWithSurname(run)) break;
                half = run;
                continue;
            }
            else if (run.Length > 4 && PersonNames.Cut(run) is { Count: > 1 } split)
            {
                names.AddRange(split);
            }
            else if (marked && names.TrueForAll(name => !PersonNames.BeginsWithSurname(name)) ? PersonNames.CouldBe(run) : PersonNames.LooksLike(run))
            {
                names.Add(run);
            }
            else
            {
                break;
            }

            length = read;
        }

        return (names, length);
    }

    private static bool IsNameSeparator(char c) => char.IsWhiteSpace(c) || c is '、' or '，' or ',' or '/' or '／' or '；';

    // A word of two characters is often set as wide as one of three: 编 辑, 校 对.
    private static string Any(string[] words) =>
        string.Join('|', words.OrderByDescending(w => w.Length).Select(w => w.Length == 2 ? $@"{w[0]}\s{{0,4}}{w[1]}" : w));

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}〇]+(?:[·•][\p{IsCJKUnifiedIdeographs}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Tokens();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}（）()]{2,24}(?:公司|集团|集團)(?!\p{IsCJKUnifiedIdeographs})")]
    private static partial Regex Company();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
