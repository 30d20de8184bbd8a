using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Rapport.Reading;

/// <summary>Places that outlets sit in, as far as words name them; countries by name, adjective, capital or one-character form.</summary>
/// <param name="countries">The countries to know; none means that places are compared by their letters.</param>
internal sealed partial class Seats(ImmutableArray<Country> countries)
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private static readonly FrozenDictionary<string, string> Abbreviations = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["港"] = "Hong Kong", ["韩"] = "South Korea", ["韓"] = "South Korea", ["日"] = "Japan", ["美"] = "United States", ["英"] = "United Kingdom", ["俄"] = "Russia", ["台"] = "Taiwan",
        ["法"] = "France", ["德"] = "Germany", ["印"] = "India", ["中"] = "China", ["澳"] = "Australia", ["加"] = "Canada", ["朝"] = "North Korea", ["新"] = "Singapore", ["米"] = "United States", ["独"] = "Germany",
        ["US"] = "United States", ["U.S."] = "United States", ["UK"] = "United Kingdom", ["British"] = "United Kingdom",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> _codes = Names(countries);

    /// <summary>The place that a headline attributes its words to ("Hong Kong media: …"), and where it stands in the headline.</summary>
    public static (string Place, TextSpan Span)? Attributed(string headline)
    {
        var match = Attribution().Match(headline);
        return match.Success ? (match.Groups["place"].Value.Trim(), new(0, match.Length)) : null;
    }

    /// <summary>The usual name of a place that is written by one character or by letters.</summary>
    public static string Spelled(string place) => Abbreviations.GetValueOrDefault(place, place);

    /// <summary>Whether two places are the same: true, false, or null where one of them is not known.</summary>
    public bool? AreSame(string left, string right)
    {
        var (a, b) = (Spelled(left), Spelled(right));
        if (CodeOf(a) is { } one && CodeOf(b) is { } other)
            return one == other;
        var (x, y) = (a.ToLowerInvariant(), b.ToLowerInvariant());
        return x == y || (x.Length >= 4 && y.StartsWith(x, StringComparison.Ordinal)) || (y.Length >= 4 && x.StartsWith(y, StringComparison.Ordinal));
    }

    /// <summary>The code of the country that the words name, or null.</summary>
    public string? CodeOf(string words) => _codes.GetValueOrDefault(words.Trim().ToLowerInvariant());

    private static FrozenDictionary<string, string> Names(ImmutableArray<Country> countries)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var country in countries.IsDefault ? [] : countries)
        {
            foreach (var name in country.Names.Select(n => n.Text).Concat(country.Demonyms).Concat(country.Capital.Select(c => c.Text)))
                names.TryAdd(name.ToLowerInvariant(), country.Code);
        }
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(
        @"^\s*(?<place>\p{Lu}[\p{L}.]*(\s\p{Lu}[\p{L}.]*){0,3})\s+(state\s+)?(media|press|newspapers?|papers?|outlets?|dailies)\s*[:：]\s*|^\s*(?<place>[港韩韓日美英俄台法德印中澳加朝新])[媒报報]\s*[:：]\s*"
        + @"|^\s*(?<place>\p{IsCJKUnifiedIdeographs}{2,5}?|\p{IsKatakana}{2,8})(媒体|媒體|媒|报纸|報紙|メディア|紙|各紙)\s*[:：]\s*|^\s*(?<place>\p{IsHangulSyllables}{1,6})\s?(언론|매체|신문)\s*[:：,]\s*", Plain)]
    private static partial Regex Attribution();
}
