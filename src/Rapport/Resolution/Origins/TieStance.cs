using System.Text.RegularExpressions;
using Rapport.Language;

namespace Rapport.Resolution.Origins;

/// <summary>
/// What a piece says of the tie in its own voice: in sentences about the relation or about what the two do together, the words that praise and those that warn.
/// No word names a country, so that exchanging the two changes nothing. English only.
/// </summary>
internal static class TieStance
{
    /// <summary>A stance shows in several places or not at all.</summary>
    private const int LeastWords = 4;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex AboutTie = new(
        @"\b(relations?|relationship|ties|cooperat\w*|collaborat\w*|partnership|rapprochement|normali[sz]ation|friendship|engagement|integrat\w*|both (sides|countries|nations|parties)|two (sides|countries|nations|parties|peoples)|co-?productions?|joint projects?)\b", Options);

    private static readonly Regex Praise = new(
        @"\b(benefi\w+|mutual\w*|win-win|trust|strengthen\w*|deepen\w*|enhanc\w+|stable|stability|stabili[sz]\w+|friendly|friendship|warming|closer|opportunit\w+|hope\w*|reliable|constructive|predictab\w+|prosper\w*|guarantee\w*|complementary|irreplaceable|inseparable|solid|boost\w*|elevat\w+|common interests?|unmatched|seize|peace|buffer\w*|reduce transaction costs|win|restart\w*)\b", Options);

    private static readonly Regex Warning = new(
        @"\b(threat\w*|coerc\w+|bull(y|ies|ying)|overrelian\w+|over-relian\w+|overdependen\w+|over-dependen\w+|dependen(ce|t|cy) on|distrust\w*|mistrust\w*|hostil\w+|aggressi(ve|on)|appeas\w+|surrender\w*|kowtow\w*|naive|trap\w*|infiltrat\w+|spy\w*|espionage|thef?t|steal\w*|unfair\w*|dump(ing|ed)|wary|vulnerab\w+|exploit\w*|undermin\w+|betray\w*|humiliat\w+|submissi\w+|illusion\w*|danger\w*|warn\w*|regret\w*|futile|backfir\w+|decoupl(e|ing) is)\b", Options);

    // "No longer trusts", "without trust": praise taken back is a warning, and the other way round.
    private static readonly Regex Denial = new(@"\b(no|not|never|without|lack(s|ing)? of|loss of|hardly|cannot|can't|don't|doesn't|isn't|end of|erod\w+|lost|far from)\s+(\w+\s+){0,2}$", Options);

    /// <summary>The words of praise less the words of warning, and how many both are.</summary>
    public static (int Sum, int Count) Of(Piece piece)
    {
        if (piece.Document.Language is { } language && language != "en")
            return (0, 0);
        int sum = 0, count = 0;
        foreach (var passage in piece.Document.Passages.Where(p => piece.Span.Contains(p.Span)))
        {
            var text = passage.Span.Of(piece.Document.Text);
            foreach (var sentence in Sentences.Split(text))
            {
                var words = sentence.Of(text);
                if (!AboutTie.IsMatch(words))
                    continue;
                foreach (var (found, tone) in Praise.Matches(words).Select(m => (m, 1)).Concat(Warning.Matches(words).Select(m => (m, -1))))
                {
                    sum += Denial.IsMatch(words[..found.Index]) ? -tone : tone;
                    count++;
                }
            }
        }
        return count >= LeastWords ? (sum, count) : (0, 0);
    }
}
