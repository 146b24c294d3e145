namespace CityEveningNews.Parsing.Text;

/// <summary>Whole numbers as Chinese papers print them: 12328, 一万二千三百二十八, 二〇二一, 廿九.</summary>
public static class ChineseNumber
{
    /// <summary>The characters such a number is made of, for use inside a regular expression's brackets.</summary>
    public const string Class = "0-9〇○零一二三四五六七八九十百千万萬廿卅两兩";

    private static readonly System.Buffers.SearchValues<char> Units = System.Buffers.SearchValues.Create("十百千万萬廿卅");

    /// <summary>Reads a number from 0 to 99,999,999. Spaces are passed over; anything else makes it no number.</summary>
    /// <param name="text">The number.</param>
    /// <param name="value">Receives the value, or 0.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        long total = 0, section = 0, digit = -1;
        bool positional = text.IndexOfAny(Units) < 0;
        int digits = 0;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c)) continue;
            int d = Digit(c);
            if (d >= 0)
            {
                digit = digit < 0 ? d : (digit * 10) + d;
                if (++digits > 8) return false;
                continue;
            }

            switch (c)
            {
                case '廿': section += 20; break;
                case '卅': section += 30; break;
                case '十': section += (digit < 0 ? 1 : digit) * 10; break;
                case '百': section += (digit < 0 ? 1 : digit) * 100; break;
                case '千': section += (digit < 0 ? 1 : digit) * 1000; break;
                case '万' or '萬': total += (section + Math.Max(0, digit)) * 10_000; section = 0; break;
                default: return false;
            }

            digit = -1;
            digits = 1;
        }

        if (digits == 0) return false;
        total += section + Math.Max(0, digit);
        if (total > 99_999_999 || (positional && digit < 0)) return false;
        value = (int)total;
        return true;
    }

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        // Some set the letter for the ideograph, in years.
        '〇' or '○' or '零' or 'O' or 'Ｏ' => 0,
        '两' or '兩' => 2,
        _ => "一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) is >= 0 and int i ? i + 1 : -1,
    };
}
