using System.Globalization;

namespace Rapport.Extraction.Figures;

/// <summary>A number in Korean or Chinese text.</summary>
/// <param name="Start">Its first unit in the text.</param>
/// <param name="End">The unit after its last.</param>
/// <param name="Value">The value in its largest scale: 8.5 for 8조5000억.</param>
/// <param name="Scale">That scale.</param>
/// <param name="InFigures">Whether it holds figures of European form.</param>
internal readonly record struct EastAsianNumber(int Start, int End, decimal Value, decimal Scale, bool InFigures)
{
    // 15 figures times the largest scale still fit a decimal; no published figure is longer.
    private const int LongestFigures = 15;
    private const string Digits = "零一二三四五六七八九";
    private const string Native = "한두세네";

    /// <summary>The number that begins at a unit of the text, or null. 억, 조, 만, 亿, 万亿 and 万 multiply exactly.</summary>
    public static EastAsianNumber? Read(string text, int at, int end)
    {
        decimal total = 0, largest = 1;
        var i = at;
        var figures = false;
        while (i < end && i - at < 40)
        {
            var next = i > at && text[i] == ' ' && i + 1 < end && char.IsAsciiDigit(text[i + 1]) && largest > 1 ? i + 1 : i;
            if (Plain(text, next, end, out var value) is not (> 0 and var after))
                break;
            figures |= char.IsAsciiDigit(text[next]);
            var scale = Multiplier(text, ref after, end);
            // "5, 6": a second number without a scale of its own belongs to the first only as its remainder.
            if (i > at && scale >= largest)
                break;
            if (i > at && largest == 1)
                break;
            total += value * scale;
            if (i == at)
                largest = scale;
            i = after;
            if (scale == 1)
                break;
        }
        return i == at ? null : new EastAsianNumber(at, i, total / largest, largest, figures);
    }

    private static int Plain(string text, int at, int end, out decimal value)
    {
        value = 0;
        var i = at;
        while (i < end && (char.IsAsciiDigit(text[i]) || (i > at && text[i] is ',' or '.' && i + 1 < end && char.IsAsciiDigit(text[i + 1]))))
            i++;
        if (i > at)
            return i - at <= LongestFigures && decimal.TryParse(text.AsSpan(at, i - at).ToString().Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) ? i : 0;
        decimal part = 0;
        for (; i < end && i - at < 12; i++)
        {
            var digit = text[i] is '两' or '兩' ? 2 : Digits.IndexOf(text[i], StringComparison.Ordinal);
            if (digit >= 0)
                part = digit;
            else if (text[i] is '十' or '百' or '千')
            {
                value += (part == 0 ? 1 : part) * (text[i] switch { '十' => 10, '百' => 100, _ => 1000 });
                part = 0;
            }
            else
                break;
        }
        value += part;
        if (i > at)
            return i;
        // 두 배, 세 배: native numerals only where a space and a unit follow.
        var native = at < end ? Native.IndexOf(text[at], StringComparison.Ordinal) : -1;
        if (native < 0 || at + 2 >= end || text[at + 1] != ' ' || text[at + 2] != '배' || (at > 0 && Dates.Lexer.IsEastAsian(text[at - 1])))
            return 0;
        value = native + 1;
        return at + 1;
    }

    private static decimal Multiplier(string text, ref int at, int end)
    {
        decimal scale = 1;
        while (at < end)
        {
            decimal step = text[at] switch
            {
                '천' or '千' => 1e3m,
                '백' when at + 1 < end && text[at + 1] is '만' or '억' => 100,
                '만' or '万' or '萬' => 1e4m,
                '억' or '亿' or '億' => 1e8m,
                '조' or '兆' => 1e12m,
                _ => 0,
            };
            if (step == 0 || scale >= 1e12m || (step < scale && scale >= 1e4m))
                return scale;
            scale *= step;
            at++;
        }
        return scale;
    }
}
