using Rapport.Extraction.Grammar;

namespace Rapport.Extraction.Parties;

/// <summary>Whether a capital stands for its government or is a place.</summary>
internal static class MetonymGuard
{
    private static readonly HashSet<string> PlacePrepositions = Set("in at near around outside inside through across into onto throughout of for via beyond leaving");
    private static readonly HashSet<string> Directions = Set("from to");
    private static readonly HashSet<string> SpokenNouns = Set(
        "pressure demand demands support message messages signal signals warning warnings request requests criticism response statement aid concession concessions call calls reply protest protests letter note olive threat threats loans help objections resistance assurances");
    private static readonly HashSet<string> MovingVerbs = Set(
        "visit visits visited visiting tour tours toured leave leaves left leaving reach reaches reached depart departed enter entered entering downtown central northern southern eastern western greater");
    private static readonly HashSet<string> Routes = Set("flight flights route routes train trains ferry ferries railway line lines distance travel road highway service services");
    private static readonly HashSet<string> PlaceFollowers = Set(
        "airport streets street residents subway metropolitan suburbs suburb office offices summit university district time bureau hotel hospital court based area region city station stadium bourse exchange trip visit hotels museum embassy declaration");

    /// <summary>Whether the name at these tokens acts: "Seoul protested" does, "in Seoul" and "Seoul National University" do not.</summary>
    public static bool Acts(string text, List<NameToken> tokens, int first, int end, Func<int, bool> isName)
    {
        if (end < tokens.Count && NameIndex.Joins(text, tokens[end - 1], tokens[end]))
        {
            var possessive = tokens[end].Key == "s" && text[tokens[end].Span.Start - 1] is '\'' or '\u2019';
            if (!possessive && ((tokens[end].Upper && !isName(end)) || PlaceFollowers.Contains(tokens[end].Key)))
                return false;
        }
        // "Beijing, China" names the city.
        if (end < tokens.Count && isName(end) && text.AsSpan(tokens[end - 1].Span.End, tokens[end].Span.Start - tokens[end - 1].Span.End) is ", ")
            return false;
        var before = first - 1;
        if (before >= 0 && tokens[before].Key == "the")
            before--;
        if (before < 0 || tokens[before].Span.End < SentenceStart(text, tokens[first].Span.Start))
            return true;
        // In a list the first member decides: "in Seoul and Busan", "Seoul and Beijing agreed", "between Seoul and Beijing".
        if (tokens[before].Key == "and" && before > 0 && tokens[before - 1].Upper)
        {
            before -= 2;
            while (before >= 0 && tokens[before].Upper && NameIndex.Joins(text, tokens[before], tokens[before + 1]) && !PlacePrepositions.Contains(tokens[before].Key))
                before--;
            if (before < 0)
                return true;
        }
        var key = tokens[before].Key;
        if (key == "between" && before > 0 && Routes.Contains(tokens[before - 1].Key))
            return false;
        if (Directions.Contains(key))
            return before > 0 && SpokenNouns.Contains(tokens[before - 1].Key);
        return !PlacePrepositions.Contains(key) && !MovingVerbs.Contains(key);
    }

    private static int SentenceStart(string text, int at)
    {
        // No sentence that is read for acts is longer; the bound keeps the whole linear.
        for (var i = at - 1; i > Math.Max(0, at - 1000); i--)
        {
            if (text[i] is '\n' or '!' or '?' or '\u3002' || (text[i] == '.' && i + 1 < text.Length && text[i + 1] == ' ' && !(i > 1 && char.IsUpper(text[i - 1]) && !char.IsLetter(text[i - 2]))))
                return i;
        }
        return 0;
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
