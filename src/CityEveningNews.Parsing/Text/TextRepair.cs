using System.Globalization;
using System.Text;

namespace CityEveningNews.Parsing.Text;

/// <summary>Repairs characters that extractors and fonts put for others. One character stands for one; invisible ones go.</summary>
public static class TextRepair
{
    // CJK Radicals Supplement (U+2E81 … U+2EF3), which Unicode does not decompose: the ideograph each is a form of, where readers would see
    // one and the same. After Unicode's EquivalentUnifiedIdeograph.
    private const string Radicals =
        "⺁厂⺄乙⺅亻⺇几⺉刂⺊卜⺋㔾⺎兀⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟"
        + "⺱罓⺲罒⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页"
        + "⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

    private static readonly Dictionary<char, char> RadicalMap = Enumerable.Range(0, Radicals.Length / 2).ToDictionary(i => Radicals[2 * i], i => Radicals[(2 * i) + 1]);

    /// <summary>Repairs one line. Its indent and its spaces are kept.</summary>
    /// <param name="line">The line as it came.</param>
    public static string Repair(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (!NeedsRepair(line)) return line;

        var repaired = new StringBuilder(line.Length);
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (IsInvisible(c)) continue;
            repaired.Append(c switch
            {
                '．' when IsDigitAt(line, i - 1) && IsDigitAt(line, i + 1) => '.',
                _ => Repair(c),
            });
        }

        return repaired.ToString();
    }

    private static bool NeedsRepair(string line)
    {
        foreach (char c in line)
        {
            if (c == '．' || IsInvisible(c) || Repair(c) != c) return true;
        }

        return false;
    }

    private static char Repair(char c) => c switch
    {
        < '\u0080' => c,
        '\u00A0' or '\u2002' or '\u2003' or '\u2009' or '\u202F' => ' ',
        >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' => (char)(c - 0xFEE0),
        >= '\u2E80' and <= '\u2EF3' => RadicalMap.GetValueOrDefault(c, c),
        (>= '\u2F00' and <= '\u2FD5') or (>= '\uF900' and <= '\uFAD9') => Decompose(c),
        _ => c,
    };

    // Kangxi radicals and compatibility ideographs are each another form of exactly one ideograph.
    private static char Decompose(char c)
    {
        string normal = c.ToString().Normalize(NormalizationForm.FormKC);
        return normal.Length == 1 ? normal[0] : c;
    }

    // Controls, zero-width spaces and joiners, byte order marks and soft hyphens print nothing.
    private static bool IsInvisible(char c) =>
        c != '\t' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format;

    private static bool IsDigitAt(string line, int at) => at >= 0 && at < line.Length && (char.IsAsciiDigit(line[at]) || line[at] is >= '０' and <= '９');
}
