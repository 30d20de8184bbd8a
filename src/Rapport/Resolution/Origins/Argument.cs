using System.Text.RegularExpressions;
using Rapport.Language;

namespace Rapport.Resolution.Origins;

/// <summary>
/// Whether a piece that nothing calls opinion argues all the same: it says what should be, what is certain and what the question is, and attributes hardly anything to anybody.
/// English only; a short piece shows too little.
/// </summary>
internal static class Argument
{
    private const int LeastSentences = 6;

    /// <summary>
    /// Marks of argument and words of reporting, each for one sentence. Set 2026-11-28 on the 82 English pages of the Fundus set: one page passes both, and it is a column;
    /// no report among them does.
    /// </summary>
    private const double LeastArgument = 0.15;
    private const double MostReporting = 0.05;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex Arguing = new(
        @"\b(should|must|ought to|need to|needs to|undoubtedly|unfortunately|fortunately|regrettably|of course|indeed|in fact|surely|clearly|it is time|let us|the question is|inevitable|crystal clear|it is hoped|far from)\b|\bnot (a|an|only|merely|just|simply|whether|empty|about)\b[^.;?]{2,70}\bbut\b|\?(\s|$)",
        Options);

    private static readonly Regex Reporting = new(@"\b(said|says|told|announced|according to|reported|added|stated|noted|confirmed)\b", Options);

    /// <summary>Whether it does.</summary>
    public static bool IsIn(Piece piece)
    {
        if (piece.Document.Language is { } language && language != "en")
            return false;
        int sentences = 0, arguing = 0, reporting = 0;
        foreach (var passage in piece.Document.Passages.Where(p => !p.Heading && piece.Span.Contains(p.Span)))
        {
            var text = passage.Span.Of(piece.Document.Text);
            sentences += Sentences.Split(text).Length;
            arguing += Arguing.Count(text);
            reporting += Reporting.Count(text);
        }
        return sentences >= LeastSentences && arguing >= LeastArgument * sentences && reporting <= MostReporting * sentences;
    }
}
