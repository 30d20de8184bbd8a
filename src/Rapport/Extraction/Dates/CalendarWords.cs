using System.Collections.Frozen;
using System.Globalization;

namespace Rapport.Extraction.Dates;

/// <summary>The closed lists of the calendar in English: months, weekdays, small numbers, units of time.</summary>
internal static class CalendarWords
{
    private static readonly FrozenDictionary<string, int> Months = Numbered(
        "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sep sept", "october oct", "november nov", "december dec");

    private static readonly FrozenDictionary<string, int> Weekdays = Numbered("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private static readonly FrozenDictionary<string, int> Small = Numbered(
        "one a an", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
        "eighteen", "nineteen", "twenty");

    private static readonly FrozenDictionary<string, int> Ordinals = Numbered("first 1st", "second 2nd", "third 3rd", "fourth 4th");

    /// <summary>The month a word names, 1 to 12, or 0; "may" and "march" need a capital, since they are verbs too.</summary>
    public static int Month(Token token) =>
        token.Kind == TokenKind.Word && token.Capital && Months.TryGetValue(token.Lower, out var month) ? month : 0;

    /// <summary>The weekday a word names, 1 for Monday to 7, or 0.</summary>
    public static int Weekday(Token token) => token.Kind == TokenKind.Word && token.Capital && Weekdays.TryGetValue(token.Lower, out var day) ? day : 0;

    /// <summary>A small number in words or digits, or 0.</summary>
    public static int Number(Token token) => token.Kind switch
    {
        TokenKind.Word => Small.GetValueOrDefault(token.Lower),
        TokenKind.Number => Digits(token),
        _ => 0,
    };

    /// <summary>first to fourth, or 0.</summary>
    public static int Ordinal(Token token) => Ordinals.GetValueOrDefault(token.Lower);

    /// <summary>A whole number of at most four digits without separators, or 0.</summary>
    public static int Digits(Token token) =>
        token.Kind == TokenKind.Number && token.Lower.Length <= 4 && int.TryParse(token.Lower, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;

    /// <summary>A year of four digits, 1800 to 2100, or 0.</summary>
    public static int Year(Token token) => token.Lower.Length == 4 && Digits(token) is >= 1800 and <= 2100 and var year ? year : 0;

    /// <summary>day, week, month, quarter, year, decade, century, without its plural; null for another word.</summary>
    public static string? Unit(Token token) => token.Lower switch
    {
        "day" or "days" => "day",
        "week" or "weeks" => "week",
        "month" or "months" => "month",
        "quarter" or "quarters" => "quarter",
        "year" or "years" => "year",
        "decade" or "decades" => "decade",
        "century" or "centuries" => "century",
        _ => null,
    };

    private static FrozenDictionary<string, int> Numbered(params string[] forms)
    {
        var pairs = new List<KeyValuePair<string, int>>();
        for (var i = 0; i < forms.Length; i++)
            foreach (var form in forms[i].Split(' '))
                pairs.Add(new(form, i + 1));
        return pairs.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
