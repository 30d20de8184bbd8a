using System.Collections.Immutable;
using System.Globalization;
using Rapport.Language;

namespace Rapport.Resolution.Readouts;

/// <summary>A sentence as it is compared with one of another text: who is named in it by whatever name, its figures, formulations and times, and the stems of its other words.</summary>
internal sealed class SaidSentence
{
    /// <summary>From here on scripts stand that are not cut into words.</summary>
    private const char FirstSign = '\u1100';

    private SaidSentence(TextSpan span, int place, ImmutableArray<(string Term, TextSpan Span)> terms)
    {
        Span = span;
        Place = place;
        Terms = terms;
        Held = terms.Select(t => t.Term).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Where it stands.</summary>
    public TextSpan Span { get; }

    /// <summary>Its place among the sentences of its text, from 0.</summary>
    public int Place { get; }

    /// <summary>What it holds, with the words that say so.</summary>
    public ImmutableArray<(string Term, TextSpan Span)> Terms { get; }

    /// <summary>What it holds, each once.</summary>
    public HashSet<string> Held { get; }

    /// <summary>The sentences of a text, or of one part of it, in order.</summary>
    /// <param name="document">The document.</param>
    /// <param name="recording">What was recorded from it.</param>
    /// <param name="within">The range of it that is read.</param>
    /// <param name="factsOnly">Whether words are left out, since the other text is in another language.</param>
    public static ImmutableArray<SaidSentence> Of(Document document, Recording recording, TextSpan within, bool factsOnly)
    {
        var facts = Facts(recording).OrderBy(f => f.Span.Start).ThenByDescending(f => f.Span.Length).ToArray();
        var sentences = ImmutableArray.CreateBuilder<SaidSentence>();
        var passages = document.Passages.Length > 0 ? document.Passages.Where(p => !p.Heading).Select(p => p.Span) : [new TextSpan(0, document.Text.Length)];
        foreach (var sentence in passages.Where(within.Contains).SelectMany(p => Sentences.Split(document.Text, p)))
            sentences.Add(new(sentence, sentences.Count, Read(document.Text, sentence, facts, factsOnly)));
        return sentences.ToImmutable();
    }

    // What was recorded stands for the words that say it: "Seoul" and "South Korea" meet, "5" and "five" do.
    private static IEnumerable<(string Term, TextSpan Span)> Facts(Recording recording)
    {
        foreach (var mention in recording.Mentions.Where(m => m.Country is not null))
        {
            yield return ("who:" + mention.Country, mention.Span);
            if (mention.Actor?.Value is { } actor && actor != "act-" + mention.Country)
                yield return ("who:" + actor, mention.Span);
        }
        foreach (var use in recording.Formulas)
            yield return ("formula:" + use.Wording, use.Span);
        foreach (var claim in recording.Claims.Where(c => c.Value is not null))
            yield return (string.Create(CultureInfo.InvariantCulture, $"figure:{claim.Value * claim.Scale:G29} {claim.Unit}"), claim.Span);
        foreach (var phrase in recording.Dates)
            yield return ("when:" + phrase.Period, phrase.Span);
    }

    private static ImmutableArray<(string, TextSpan)> Read(string text, TextSpan sentence, (string Term, TextSpan Span)[] facts, bool factsOnly)
    {
        var terms = ImmutableArray.CreateBuilder<(string, TextSpan)>();
        var covered = new List<TextSpan>();
        foreach (var fact in facts.Where(f => sentence.Contains(f.Span)))
        {
            terms.Add(fact);
            covered.Add(fact.Span);
        }
        foreach (var term in factsOnly ? [] : SearchTerms.Of(sentence.Of(text)))
        {
            var span = new TextSpan(sentence.Start + term.Span.Start, term.Span.Length);
            // The index has further forms of a word behind all words: one form is enough here. Pairs of signs share a sign.
            if (covered.Exists(c => c.Overlaps(span)))
                continue;
            covered.Add(text[span.Start] >= FirstSign ? new(span.Start, 1) : span);
            if (ReadoutWords.Of(term.Term) is { } word)
                terms.Add((word, span));
        }
        return terms.ToImmutable();
    }
}
