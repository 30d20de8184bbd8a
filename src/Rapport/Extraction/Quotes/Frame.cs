using System.Collections.Immutable;
using Rapport.Extraction.Acts;
using Rapport.Language.Syntax;

namespace Rapport.Extraction.Quotes;

/// <summary>An utterance without its marked speech: "the minister said on Friday". Short words in marks stay, they are part of the sentence.</summary>
internal sealed class Frame
{
    /// <summary>Fewer words in marks are a term or a phrase of the sentence around them.</summary>
    public const int FewestWords = 4;

    private Frame(ActTree tree, ImmutableArray<MarkedWords> speech, ImmutableArray<MarkedWords> phrases)
    {
        Tree = tree;
        Speech = speech;
        Phrases = phrases;
    }

    /// <summary>The tree of the words around the speech.</summary>
    public ActTree Tree { get; }

    /// <summary>What is in marks and long enough to be speech, or set off as speech is.</summary>
    public ImmutableArray<MarkedWords> Speech { get; }

    /// <summary>What is in marks and part of the sentence.</summary>
    public ImmutableArray<MarkedWords> Phrases { get; }

    /// <summary>Reads the words around the speech of an utterance.</summary>
    public static Frame Of(string text, Utterance utterance, IParser parser, IReadOnlyList<TextSpan> names)
    {
        var speech = ImmutableArray.CreateBuilder<MarkedWords>();
        var phrases = ImmutableArray.CreateBuilder<MarkedWords>();
        foreach (var marked in utterance.Marked)
            (IsSpeech(text, marked, utterance.Span, parser) ? speech : phrases).Add(marked);
        var words = new List<TextSpan>();
        var at = utterance.Span.Start;
        foreach (var marked in speech)
        {
            Take(TextSpan.FromBounds(at, Math.Max(at, marked.Outer.Start)));
            at = Math.Max(at, marked.Outer.End);
        }
        Take(TextSpan.FromBounds(Math.Min(at, utterance.Span.End), utterance.Span.End));
        return new(new(text, words, parser, names), speech.ToImmutable(), phrases.ToImmutable());

        void Take(TextSpan part)
        {
            var found = parser.Split(text, part).Where(w => !IsMark(text[w.Start])).ToList();
            // The commas that part the speech from the frame say nothing to the frame.
            while (found.Count > 0 && words.Count == 0 && text[found[0].Start] is ',' or '.')
                found.RemoveAt(0);
            while (found.Count > 0 && text[found[^1].Start] is ',' or ':' && part.End < utterance.Span.End)
                found.RemoveAt(found.Count - 1);
            words.AddRange(found);
        }
    }

    private static bool IsSpeech(string text, MarkedWords marked, TextSpan utterance, IParser parser)
    {
        var words = parser.Split(text, marked.Span).Count(w => char.IsLetterOrDigit(text[w.Start]));
        var before = LastSolid(text, marked.Outer.Start - 1, utterance.Start);
        var closes = marked.Span.Length > 0 && text[marked.Span.End - 1] is ',' or '.' or '!' or '?';
        // "No," he said. A comma or colon before, or a stop inside, sets speech off; so does a capital at its head.
        var setOff = before is ',' or ':' || (before == '\0' && closes);
        return setOff ? words >= 1 && (char.IsUpper(text[marked.Span.Start]) || words >= FewestWords || before == ':') : words >= FewestWords && (char.IsUpper(text[marked.Span.Start]) || before == '\0' || (closes && words > 2 * FewestWords));
    }

    private static char LastSolid(string text, int at, int floor)
    {
        while (at >= floor && char.IsWhiteSpace(text[at]))
            at--;
        return at >= floor ? text[at] : '\0';
    }

    private static bool IsMark(char character) => character is '"' or '\u201C' or '\u201D' or '\u2018' or '\u00AB' or '\u00BB' or '\u300C' or '\u300D' or '\u300E' or '\u300F' or '\u201E';
}
