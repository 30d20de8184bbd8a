using System.Collections.Immutable;
using Rapport.Extraction.Acts;
using Rapport.Extraction.Grammar;
using Rapport.Language;
using Rapport.Language.Syntax;

namespace Rapport.Extraction.Stances;

/// <summary>
/// Reads how a sentence speaks of those that it names, English only: once as it is written, and once more from the quoted words alone where
/// somebody else speaks. Names weigh nothing, so that who is spoken of does not matter.
/// </summary>
// The weights are those of a multinomial logistic regression on NewsMTSC (Hamborg and Donnay 2021); the features are our own.
public sealed class StanceReader
{
    /// <summary>So many words are given as reasons.</summary>
    private const int MostReasons = 4;

    /// <summary>A longer sentence, in UTF-16 units, is a list or no sentence: it has no stance.</summary>
    private const int LongestSentence = 2000;

    private readonly StanceWeights _weights;

    /// <summary>A reader with the embedded weights.</summary>
    public StanceReader()
        : this(StanceWeights.Embedded)
    {
    }

    internal StanceReader(StanceWeights weights) => _weights = weights;

    /// <summary>How a document speaks of every party that it names, in order of place.</summary>
    /// <param name="document">The document.</param>
    /// <param name="mentions">Who is named in it.</param>
    /// <param name="quotes">Who is said to have said what in it.</param>
    public ImmutableArray<Stance> Read(Document document, ImmutableArray<Mention> mentions, ImmutableArray<Quote> quotes) =>
        Read(document, [.. mentions.Where(m => m.Country is not null && m.Form != MentionForm.Demonym).Select(m => m.Span)], mentions, quotes);

    /// <summary>How a document speaks of those who stand at given places. Places outside sentences that are read, or in one of over 2,000 UTF-16 units, have no stance.</summary>
    /// <param name="document">The document.</param>
    /// <param name="targets">The places.</param>
    /// <param name="mentions">Who is named in it.</param>
    /// <param name="quotes">Who is said to have said what in it.</param>
    public ImmutableArray<Stance> Read(Document document, ImmutableArray<TextSpan> targets, ImmutableArray<Mention> mentions, ImmutableArray<Quote> quotes)
    {
        var text = document.Text;
        var found = ImmutableArray.CreateBuilder<Stance>();
        foreach (var sentence in Passages.Of(document).SelectMany(p => Sentences.Split(text, p.Span)))
        {
            var named = targets.Where(t => sentence.Overlaps(t)).Distinct().ToList();
            if (named.Count == 0 || sentence.Length > LongestSentence || !Latin(text.AsSpan(sentence.Start, sentence.Length)))
                continue;
            var masked = new MaskedSentence(text, sentence, mentions);
            var tree = Tree(masked);
            foreach (var target in named)
            {
                // The innermost quote is the one whose speaker judges.
                var quote = quotes.Where(q => q.Span.Contains(target) && q.Speaker.Kind != SpeakerKind.None).OrderBy(q => q.Span.Length).FirstOrDefault();
                Add(StanceHolder.Author, tree, target, quote);
                if (quote is not null)
                    Add(StanceHolder.Speaker, Spoken(masked, quote, tree), target, quote);
            }

            void Add(StanceHolder holder, ActTree words, TextSpan target, Quote? quote)
            {
                if (WordsOf(words, masked.Into(target)) is not { } range)
                    return;
                var (tone, reasons) = Weigh(words, range, masked);
                var mention = mentions.FirstOrDefault(m => m.Span.Overlaps(target));
                found.Add(new(holder, target, target.Of(text), mention?.Actor, mention?.Country, tone, reasons, quote?.Id));
            }
        }
        return [.. found.OrderBy(s => s.Target).ThenBy(s => s.Holder)];
    }

    /// <summary>The features of a target in the sentence that it stands in, as they are learned from; empty where it stands in none.</summary>
    internal static ImmutableArray<string> Features(string text, TextSpan target, ImmutableArray<Mention> mentions)
    {
        foreach (var sentence in Sentences.Split(text))
        {
            if (!sentence.Overlaps(target))
                continue;
            var masked = new MaskedSentence(text, sentence, mentions);
            var tree = Tree(masked);
            return WordsOf(tree, masked.Into(target)) is { } range ? [.. StanceFeatures.Of(tree, range, masked.Names).Select(f => f.Name).Distinct(StringComparer.Ordinal)] : [];
        }
        return [];
    }

    private (StanceTone Tone, ImmutableArray<StanceReason> Reasons) Weigh(ActTree tree, Range target, MaskedSentence sentence)
    {
        var names = sentence.Names;
        var features = StanceFeatures.Of(tree, target, names);
        double blame = 0, praise = 0;
        var byWord = new Dictionary<int, (double Blame, double Praise)>();
        // A feature counts once; where several words bear it, the first is its reason.
        foreach (var (name, word) in features.DistinctBy(f => f.Name, StringComparer.Ordinal))
        {
            var weight = _weights.Of(name);
            blame += weight.Blame;
            praise += weight.Praise;
            if (word < 0)
                continue;
            var held = byWord.GetValueOrDefault(word);
            byWord[word] = (held.Blame + weight.Blame, held.Praise + weight.Praise);
        }
        var tone = blame > 0 && blame >= praise ? StanceTone.Negative : praise > 0 ? StanceTone.Positive : StanceTone.Neutral;
        // That a name or a mark stands beside the target has a weight; it is no reason that a reader could weigh.
        var reasons = byWord.Where(w => char.IsLetter(tree.Keys[w.Key][0]) && tree.Words[w.Key].Upos != "PROPN" && !names.Any(n => n.Overlaps(tree.Words[w.Key].Span))).Select(w => new StanceReason(sentence.Back(tree.Words[w.Key].Span), tree.Words[w.Key].Span.Of(tree.Text), Math.Round(tone switch
        {
            StanceTone.Negative => w.Value.Blame - (praise > 0 ? w.Value.Praise : 0),
            StanceTone.Positive => w.Value.Praise - (blame > 0 ? w.Value.Blame : 0),
            _ => -(blame > praise ? w.Value.Blame : w.Value.Praise),
        }, 2)));
        return (tone, [.. reasons.Where(r => r.Weight > 0).OrderByDescending(r => r.Weight).ThenBy(r => r.Span).Take(MostReasons)]);
    }

    // What stands in the quote, of this sentence.
    private static ActTree Spoken(MaskedSentence sentence, Quote quote, ActTree whole)
    {
        var within = sentence.Into(quote.Span);
        var words = whole.Words.Where(w => within.Contains(w.Span)).Select(w => w.Span).ToList();
        return words.Count == whole.Count ? whole : new ActTree(sentence.Text, words, EnglishParser.Embedded, sentence.Names);
    }

    private static ActTree Tree(MaskedSentence sentence) => new(sentence.Text, new TextSpan(0, sentence.Text.Length), EnglishParser.Embedded, sentence.Names);

    private static Range? WordsOf(ActTree tree, TextSpan target)
    {
        var first = 0;
        while (first < tree.Count && tree.Words[first].Span.End <= target.Start)
            first++;
        var end = first;
        while (end < tree.Count && tree.Words[end].Span.Start < target.End)
            end++;
        return end > first ? first..end : null;
    }

    // A sentence in another script has no tree.
    private static bool Latin(ReadOnlySpan<char> sentence)
    {
        var letters = 0;
        foreach (var unit in sentence)
            letters += !char.IsLetter(unit) ? 0 : unit < '\u0250' ? 1 : -1;
        return letters > 0;
    }
}
