using System.Collections.Immutable;
using System.Globalization;
using Rapport.Extraction.Acts;
using Rapport.Extraction.Grammar;
using Rapport.Language.Syntax;

namespace Rapport.Extraction.Quotes;

/// <summary>
/// Finds who is said to have said what, along the trees of the sentences: in marks over one paragraph or several, without marks, partly in marks, one
/// inside another, the verb before or after its speaker, with marks that were lost. Titles and single words in marks are no speech. Paragraphs in Korean, Chinese or Japanese are read by <see cref="EasternSpeech"/>.
/// </summary>
// The order is that of Muzny et al. (2017): cue, content, speaker, the speaker's antecedent; the rules are our own.
public static class QuoteFinder
{
    private static readonly HashSet<string> TitleNouns = new(["article", "book", "film", "song", "report", "title", "series", "paper", "word", "term", "titled", "entitled", "headlined", "named"], StringComparer.Ordinal);

    /// <summary>The quotes of a document, in order of place.</summary>
    /// <param name="document">The document.</param>
    /// <param name="mentions">Who is named in it, in order of place.</param>
    public static ImmutableArray<Quote> Find(Document document, ImmutableArray<Mention> mentions)
    {
        var quotes = new List<Quote>();
        var speakers = new SpeakerReader(document.Text, mentions);
        var eastern = new EasternSpeech(document, mentions);
        Quote? open = null;
        foreach (var passage in Passages.Of(document))
        {
            foreach (var paragraph in Paragraphs(document.Text, passage.Span))
            {
                if (EasternSpeech.LanguageOf(paragraph.Of(document.Text)) is { } language)
                {
                    quotes.AddRange(eastern.Read(paragraph, language));
                    open = null;
                    continue;
                }
                open = ReadParagraph(document, paragraph, speakers, quotes, mentions, open);
            }
        }
        return [.. Nest(quotes).OrderBy(q => q.Span).ThenBy(q => q.Id.Value, StringComparer.Ordinal)];
    }

    private static Quote? ReadParagraph(Document document, TextSpan paragraph, SpeakerReader speakers, List<Quote> quotes, ImmutableArray<Mention> mentions, Quote? open)
    {
        var text = document.Text;
        var marked = MarkFinder.Find(text, paragraph).ConvertAll(m => m.IsOpen ? LostMark.Mend(text, m) : m);
        Quote? last = null;
        if (open is not null && marked.Count > 0 && text.AsSpan(paragraph.Start, marked[0].Outer.Start - paragraph.Start).IsWhiteSpace())
        {
            // The mark is opened again: one quote over several paragraphs.
            quotes.Remove(open);
            last = With(open, TextSpan.FromBounds(open.Span.Start, marked[0].Span.End), text);
            quotes.Add(last);
            Inside(document, marked[0].Span, quotes, mentions);
            if (marked[0].IsOpen)
                return last;
            marked.RemoveAt(0);
        }
        var continues = last is not null;
        foreach (var utterance in Utterances.Of(text, paragraph, marked))
        {
            if (continues && utterance.Span.Start < last!.Span.End)
            {
                var rest = TextSpan.FromBounds(Math.Min(last.Span.End + 1, utterance.Span.End), utterance.Span.End);
                if (rest.Length < 3)
                    continue;
                last = ReadUtterance(document, new(rest, utterance.Marked), speakers, quotes, mentions, last) ?? last;
                continue;
            }
            last = ReadUtterance(document, utterance, speakers, quotes, mentions, last) ?? last;
        }
        return marked.Count > 0 && marked[^1].IsOpen && last is not null && last.Span.End == marked[^1].Span.End ? last : null;
    }

    private static Quote? ReadUtterance(Document document, Utterance utterance, SpeakerReader speakers, List<Quote> quotes, ImmutableArray<Mention> mentions, Quote? last)
    {
        var text = document.Text;
        var names = mentions.Where(m => m.Form is MentionForm.Name or MentionForm.TitledName && m.Span.Overlaps(utterance.Span)).Select(m => m.Span).ToList();
        var frame = Frame.Of(text, utterance, EnglishParser.Embedded, names);
        var tree = frame.Tree;
        speakers.Note(tree);
        Quote? found = null;
        var used = new HashSet<int>();
        foreach (var speech in frame.Speech)
        {
            if (IsTitle(tree, speech))
                continue;
            var (cue, speaker) = CueFor(text, frame, speech, speakers);
            if (cue >= 0)
                used.Add(cue);
            speaker ??= Labelled(tree, text, speech, speakers) ?? NamedSource.Of(tree, speakers).Speaker;
            // Marked words without a cue go on with the speaker before them in the paragraph, or of the paragraph before.
            speaker ??= tree.Count < 3 ? last?.Speaker ?? speakers.Last : last?.Speaker;
            if (speaker is null && CountWords(text, speech.Span) < 2 * Frame.FewestWords)
                continue;
            found = Make(document, QuoteKind.Direct, speech.Span, tree, cue, speaker ?? Speaker.Author, "quotes/direct@3");
            quotes.Add(found);
            Inside(document, speech.Span, quotes, mentions);
        }
        if (tree.Count == 0)
            return found;
        for (var i = 0; i < tree.Count; i++)
        {
            if (used.Contains(i) || Indirect(document, utterance, frame, i, speakers) is not { } told)
                continue;
            quotes.Add(told);
            found = told;
        }
        if (NamedSource.Of(tree, speakers) is (var at, { } source) && frame.Speech.IsEmpty && NamedSource.Rest(tree, at) is { } content)
            quotes.Add(found = Make(document, MarkedIn(frame, content) ? QuoteKind.Mixed : QuoteKind.Indirect, content, tree, at, source, "quotes/according@3"));
        return found;
    }

    // What is told inside marked words has its own speakers; a pronoun there does not lead out.
    private static void Inside(Document document, TextSpan span, List<Quote> quotes, ImmutableArray<Mention> mentions)
    {
        var speakers = new SpeakerReader(document.Text, mentions);
        var marked = MarkFinder.Find(document.Text, span);
        foreach (var utterance in Utterances.Of(document.Text, span, marked))
        {
            if (utterance.Span != span || marked.Count > 0 || CountWords(document.Text, span) > Frame.FewestWords)
                ReadUtterance(document, utterance, speakers, quotes, mentions, null);
        }
    }

    private static (int Cue, Speaker? Speaker) CueFor(string text, Frame frame, MarkedWords speech, SpeakerReader speakers)
    {
        var tree = frame.Tree;
        var best = -1;
        var nearest = int.MaxValue;
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree.Words[i].Upos != "VERB" || CueTable.BesideMarks(tree.Words[i].Lemma) is null || IsDenied(tree, i))
                continue;
            var span = tree.Words[i].Span;
            var distance = span.Start >= speech.Outer.End ? span.Start - speech.Outer.End : speech.Outer.Start - span.End;
            // A comma inside the closing mark says that the cue follows.
            if (span.Start >= speech.Outer.End && speech.Span.Length > 0 && text[speech.Span.End - 1] == ',')
                distance /= 2;
            if (distance < nearest)
                (nearest, best) = (distance, i);
        }
        return best < 0 ? (-1, null) : (best, speakers.Of(tree, best));
    }

    // "Wang: “…”", and a dash behind.
    private static Speaker? Labelled(ActTree tree, string text, MarkedWords speech, SpeakerReader speakers)
    {
        // A label is a name: every word of it begins with a capital.
        var isName = tree.Count is > 0 and < 7 && Enumerable.Range(0, tree.Count).All(i => char.IsUpper(text[tree.Words[i].Span.Start]) || tree.Words[i].Upos is "PUNCT" or "ADP" or "DET");
        if (tree.Count is 0 or > 8 || (!isName && Enumerable.Range(0, tree.Count).Any(i => tree.Words[i].Upos is "VERB" or "AUX")))
            return null;
        if (isName && text.AsSpan(0, speech.Outer.Start).TrimEnd().EndsWith(":"))
            return speakers.Named(TextSpan.FromBounds(tree.Words[0].Span.Start, tree.Words[^1].Upos == "PUNCT" && tree.Count > 1 ? tree.Words[^2].Span.End : tree.Words[^1].Span.End));
        var head = Enumerable.Range(0, tree.Count).FirstOrDefault(i => tree.Words[i].Upos == "PROPN" && tree.Words[i].Head < 0, -1);
        head = head >= 0 ? head : Enumerable.Range(0, tree.Count).LastOrDefault(i => tree.Words[i].Upos is "PROPN", -1);
        var before = speech.Outer.Start > 1 ? text.AsSpan(0, speech.Outer.Start).TrimEnd() : [];
        return head >= 0 && (before.EndsWith(":") || tree.Words[0].Span.Start >= speech.Outer.End) ? speakers.Resolve(tree, head) : null;
    }

    private static Quote? Indirect(Document document, Utterance utterance, Frame frame, int cue, SpeakerReader speakers)
    {
        var tree = frame.Tree;
        if (!(tree.Words[cue].Upos == "VERB" && CueTable.ClassOf(tree.Words[cue].Lemma) is not null) && !(CueTable.IsConviction(tree.Keys[cue]) && IndirectSpeech.That(tree, cue) == cue + 1))
            return null;
        if (IsDenied(tree, cue) || tree.Keys[cue] is "including" or "according")
            return null;
        if (IndirectSpeech.Of(tree, cue, utterance.Span) is not { } content || CountWords(document.Text, content) < 2)
            return null;
        if (frame.Speech.Any(s => content.Overlaps(s.Outer) && s.Span.Length * 2 > content.Length))
            return null;
        var isImpersonal = tree.Child(cue, "nsubj", "nsubj:pass", "expl") is var it and >= 0 && tree.Keys[it] == "it" && tree.Child(cue, "aux:pass") >= 0;
        var speaker = isImpersonal ? new Speaker(tree.Words[tree.Child(cue, "nsubj", "nsubj:pass", "expl")].Span.Of(document.Text), SpeakerKind.Unnamed, null, null, tree.Words[tree.Child(cue, "nsubj", "nsubj:pass", "expl")].Span) : speakers.Of(tree, cue);
        if (speaker is null)
            return null;
        var mixed = MarkedIn(frame, content) || frame.Speech.Any(s => content.Overlaps(s.Outer));
        return Make(document, mixed ? QuoteKind.Mixed : QuoteKind.Indirect, content, tree, cue, speaker, "quotes/indirect@3");
    }

    private static bool MarkedIn(Frame frame, TextSpan content) => frame.Phrases.Any(p => content.Overlaps(p.Outer));

    // "declined to say", "did not say", "if he says", "could say": nothing was said.
    private static bool IsDenied(ActTree tree, int cue)
    {
        if (tree.Children(cue, "advmod").Any(a => tree.Keys[a] is "not" or "n't" or "never"))
            return true;
        if (tree.Children(cue, "aux").Any(a => tree.Keys[a] is "would" or "could" or "might" or "may" or "should" or "must" or "can"))
            return true;
        if (tree.Children(cue, "mark").Any(m => tree.Keys[m] is "to" or "if" or "unless") && tree.Words[cue].Head is var above)
            return above < 0 || tree.Keys[tree.Children(cue, "mark").First()] != "to" || !(tree.Words[above].Lemma is "go" or "continue" or "be" or "want" or "use");
        return false;
    }

    private static bool IsTitle(ActTree tree, MarkedWords speech)
    {
        for (var i = tree.Count - 1; i >= 0; i--)
        {
            if (tree.Words[i].Span.End <= speech.Outer.Start)
                return TitleNouns.Contains(tree.Keys[i]) && speech.Outer.Start - tree.Words[i].Span.End <= 2;
        }
        return false;
    }

    private static IEnumerable<Quote> Nest(List<Quote> quotes)
    {
        var seen = new HashSet<TextSpan>();
        foreach (var quote in quotes)
        {
            if (!seen.Add(quote.Span))
                continue;
            var outer = quotes.Where(q => q != quote && q.Span.Contains(quote.Span) && q.Span != quote.Span).OrderBy(q => q.Span.Length).FirstOrDefault();
            yield return outer is null ? quote : quote with { Within = outer.Id };
        }
    }

    private static IEnumerable<TextSpan> Paragraphs(string text, TextSpan within)
    {
        var start = within.Start;
        while (start < within.End)
        {
            var end = text.IndexOf('\n', start, within.End - start);
            end = end < 0 ? within.End : end;
            if (end > start)
                yield return TextSpan.FromBounds(start, end);
            start = end + 1;
        }
    }

    private static int CountWords(string text, TextSpan span) => EnglishParser.Embedded.Split(text, span).Count(w => char.IsLetterOrDigit(text[w.Start]));

    private static Quote With(Quote quote, TextSpan span, string text) => quote with { Id = Identify(quote.Document, span, quote.Speaker), Span = span, Text = span.Of(text) };

    private static QuoteId Identify(DocumentId document, TextSpan span, Speaker speaker) =>
        QuoteId.From(document.Value, span.Start.ToString(CultureInfo.InvariantCulture), span.Length.ToString(CultureInfo.InvariantCulture), speaker.Actor?.Value ?? speaker.Text);

    private static Quote Make(Document document, QuoteKind kind, TextSpan span, ActTree tree, int cue, Speaker speaker, string rule)
    {
        var lemma = cue < 0 ? null : tree.Words[cue].Lemma;
        return new(Identify(document.Id, span, speaker), document.Id, kind, span, span.Of(document.Text), cue < 0 ? null : tree.Words[cue].Span.Of(document.Text), speaker, new RuleRef(rule),
            lemma is null ? null : lemma == "accord" || tree.Keys[cue] == "according" ? "say" : CueTable.BesideMarks(lemma), cue < 0 ? null : tree.Words[cue].Span);
    }
}
