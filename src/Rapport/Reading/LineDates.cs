using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Rapport.Reading;

/// <summary>
/// Dates as lines of pages write them, in the languages whose months are known here. Whether day or month comes first is decided only where one of them cannot be a
/// month, or where the page's language has one custom; an English page that leaves it open has no date here.
/// </summary>
internal static partial class LineDates
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    private static readonly FrozenDictionary<string, int> Months = MonthNames();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> BySpan = Months.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The first date of a short line, or null.</summary>
    /// <param name="line">At most a few hundred characters.</param>
    /// <param name="language">ISO 639-1 code of the page, or null.</param>
    public static (DateOnly Day, TextSpan Span)? Find(string line, string? language)
    {
        foreach (Match match in DayMonthYear().Matches(line))
        {
            if (MonthOf(match.Groups["m"].ValueSpan) is { } month && Make(match.Groups["y"].ValueSpan, month, match.Groups["d"].ValueSpan) is { } day)
                return (day, new(match.Index, match.Length));
        }
        foreach (Match match in MonthDayYear().Matches(line))
        {
            if (MonthOf(match.Groups["m"].ValueSpan) is { } month && Make(match.Groups["y"].ValueSpan, month, match.Groups["d"].ValueSpan) is { } day)
                return (day, new(match.Index, match.Length));
        }
        foreach (Match match in YearFirst().Matches(line))
        {
            if (int.TryParse(match.Groups["m"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && Make(match.Groups["y"].ValueSpan, month, match.Groups["d"].ValueSpan) is { } day)
                return (day, new(match.Index, match.Length));
        }
        foreach (Match match in Numeric().Matches(line))
        {
            int first = int.Parse(match.Groups["a"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), second = int.Parse(match.Groups["b"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            var dayFirst = first > 12 || match.Groups["s"].Value == "." || (second <= 12 && language is not (null or "en"));
            if (first <= 12 && second <= 12 && !dayFirst && first != second)
                continue;
            if (Make(Whole(match.Groups["y"].Value), dayFirst ? second : first, dayFirst ? match.Groups["a"].ValueSpan : match.Groups["b"].ValueSpan) is { } day)
                return (day, new(match.Index, match.Length));
        }
        return null;
    }

    private static string Whole(string year) => year.Length == 2 ? "20" + year : year;

    private static DateOnly? Make(ReadOnlySpan<char> year, int month, ReadOnlySpan<char> day) =>
        int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d)
        && y is >= 1990 and <= 2099 && month is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, month) ? new DateOnly(y, month, d) : null;

    private static int? MonthOf(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[16];
        if (name.Length > lower.Length)
            return null;
        name.ToLowerInvariant(lower);
        return BySpan.TryGetValue(lower[..name.Length], out var month) ? month : null;
    }

    private static FrozenDictionary<string, int> MonthNames()
    {
        string[] languages =
        [
            "january february march april may june july august september october november december",
            "jan feb mar apr may jun jul aug sep oct nov dec",
            "januar februar märz april mai juni juli august september oktober november dezember",
            "jänner feber mär apr mai jun jul aug sept okt nov dez",
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
            "janv févr mars avr mai juin juil août sept oct nov déc",
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
            "ene feb mar abr may jun jul ago set oct nov dic",
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
            "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
            "januari februari maart april mei juni juli augustus september oktober november december",
            "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
            "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
            "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
            "ledna února března dubna května června července srpna září října listopadu prosince",
            "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
            "januari februari mars april maj juni juli augusti september oktober november december",
            "januar februar mars april mai juni juli august september oktober november desember",
            "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
            "január február március április május június július augusztus szeptember október november december",
            "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
            "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου",
            "januari februari maret april mei juni juli agustus september oktober november desember",
        ];
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var names in languages.Select(l => l.Split(' ')))
        {
            for (var month = 0; month < 12; month++)
                months.TryAdd(names[month], month + 1);
        }
        months["sept"] = 9;
        return months.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"(?<!\d)(?<d>\d{1,2})(\.|st|nd|rd|th|er|º|°)?[\s\-/]{1,2}(de\s|of\s)?(?<m>\p{L}{3,16})\.?,?[\s\-/]{1,2}(de\s|del\s)?(?<y>(19|20)\d\d)(?!\d)", Plain)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"(?<!\p{L})(?<m>\p{L}{3,12})\.?\s(?<d>\d{1,2})(st|nd|rd|th)?,?\s{1,2}(at\s)?(?<y>(19|20)\d\d)(?!\d)", Plain)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(@"(?<!\d)(?<y>(19|20)\d\d)(年\s?|년\s?|[\-/.]\s?)(?<m>\d{1,2})(月\s?|월\s?|[\-/.]\s?)(?<d>\d{1,2})(?!\d)", Plain)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<![\d.,])(?<a>\d{1,2})(?<s>[./\-])\s?(?<b>\d{1,2})[./\-]\s?(?<y>(19|20)\d\d|\d\d)(?![\d.,]\d)", Plain)]
    private static partial Regex Numeric();
}
