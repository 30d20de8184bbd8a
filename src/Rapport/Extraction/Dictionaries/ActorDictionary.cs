using System.Globalization;
using System.Text.RegularExpressions;

namespace Rapport.Extraction.Dictionaries;

/// <summary>Actors by name, with codes that may hold for a time only.</summary>
internal sealed partial class ActorDictionary
{
    /// <summary>Every name; the null code "---" is kept, and makes no actor.</summary>
    public PhraseIndex<List<DatedCode>> Names { get; } = new();

    /// <summary>The code that holds on a day, or null.</summary>
    public static string? CodeOn(List<DatedCode> codes, DateOnly? day)
    {
        var code = (codes.FindLast(c => !c.IsDefault && c.HoldsOn(day)) ?? codes.FindLast(c => c.IsDefault))?.Code;
        return code is null or "---" ? null : code;
    }

    /// <summary>Reads a file; what cannot be read is told and passed over.</summary>
    public void Read(DictionaryText file, List<Fault> faults)
    {
        var names = new List<string>();
        var codes = new List<DatedCode>();
        void Close()
        {
            foreach (var name in codes.Count > 0 ? names : [])
                Names.Add(name, codes);
            names = [];
            codes = [];
        }
        foreach (var (line, number) in DictionaryLines.Of(file))
        {
            var text = line.Replace(';', '#').Split('#')[0].TrimEnd();
            if (text.Trim().Length == 0)
                continue;
            var open = text.IndexOf('[', StringComparison.Ordinal);
            var name = (open < 0 ? text : text[..open]).Trim();
            if (char.IsWhiteSpace(text[0]) && name.Length == 0)
                ReadCodes(file, number, text, codes, faults);
            else if (name.StartsWith('+'))
                names.Add(name[1..]);
            else
            {
                Close();
                names.Add(name);
                if (open >= 0)
                    ReadCodes(file, number, text[open..], codes, faults);
                continue;
            }
            if (open >= 0 && name.StartsWith('+'))
                ReadCodes(file, number, text[open..], codes, faults);
        }
        Close();
    }

    private static void ReadCodes(DictionaryText file, int line, string text, List<DatedCode> codes, List<Fault> faults)
    {
        var found = false;
        foreach (Match match in CodePattern().Matches(text))
        {
            var rest = match.Groups["rest"].Value.Replace(" ", "", StringComparison.Ordinal);
            if (Restriction(match.Groups["code"].Value.ToUpperInvariant(), rest) is { } code)
                codes.Add(code);
            else
                faults.Add(new(file.Name, "date", $"found the restriction \"{rest}\", expected <date, >date or date-date with days as YYMMDD or YYYYMMDD", line));
            found = true;
        }
        if (!found)
            faults.Add(new(file.Name, "code", $"found \"{text.Trim()}\", expected a code in brackets", line));
    }

    private static DatedCode? Restriction(string code, string rest)
    {
        if (rest.Length == 0)
            return new(code, null, null);
        if (rest[0] == '<')
            return Day(rest[1..]) is { } to ? new(code, null, to) : null;
        if (rest[0] == '>')
            return Day(rest[1..]) is { } from ? new(code, from, null) : null;
        return rest.Split('-') is [var first, var last] && Day(first) is { } start && Day(last) is { } end && start <= end ? new(code, start, end) : null;
    }

    // Ref: PETRARCH 2 dictionaries: years 00 to 30 are of this century.
    private static DateOnly? Day(string digits)
    {
        if (digits.Length == 6 && int.TryParse(digits[..2], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            digits = (year <= 30 ? "20" : "19") + digits;
        return DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    [GeneratedRegex(@"\[\s*(?<code>[^\s\]<>]+?)\s*(?<rest>(?:[<>]\s*\d+|\d{6,8}\s*-\s*\d{6,8})?)\s*\]")]
    private static partial Regex CodePattern();
}
