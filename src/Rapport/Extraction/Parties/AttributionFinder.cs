using System.Collections.Immutable;
using System.Globalization;
using Rapport.Extraction.Acts;
using Rapport.Extraction.Grammar;
using Rapport.Language;

namespace Rapport.Extraction.Parties;

/// <summary>Finds who is said to have said what, in marks or without. Titles of works and single words in marks are no speech.</summary>
public static class AttributionFinder
{
    /// <summary>Fewer words in marks, with no verb of saying beside them, are a term or irony, not speech.</summary>
    private const int FewestWords = 4;

    /// <summary>How far from the marks the verb of saying is looked for, in UTF-16 units.</summary>
    private const int Reach = 300;

    private static readonly Dictionary<string, string> Cues = DataLines.Read("Parties.cues.txt").OrderBy(l => l[0], StringComparer.Ordinal)
        .SelectMany(l => l.Words(1).Select(w => (w, l[0]))).GroupBy(c => c.w, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Item2, StringComparer.Ordinal);

    private static readonly HashSet<string> Unnamed = new(DataLines.Read("Parties.unnamed.txt").Select(l => l[0]), StringComparer.Ordinal);
    private static readonly HashSet<string> TitleWords = new(["titled", "entitled", "headlined", "called", "named", "dubbed", "article", "book", "film", "song", "report", "title", "series", "paper", "word", "term"], StringComparer.Ordinal);
    private static readonly HashSet<string> WillingNouns = new(["willingness", "intention", "hope", "readiness", "desire", "belief", "view", "confidence", "concern", "determination", "wish"], StringComparer.Ordinal);

    /// <summary>The quotes of the document's passages, in order of place.</summary>
    /// <param name="document">The document.</param>
    /// <param name="mentions">Who is named in it, in order of place.</param>
    public static ImmutableArray<Quote> Find(Document document, ImmutableArray<Mention> mentions)
    {
        var quotes = new List<Quote>();
        var cursor = new SpanCursor<Mention>(mentions, m => m.Span);
        var discourse = new Discourse(mentions);
        foreach (var passage in Passages.Of(document))
        {
            var marked = QuoteMarks.Find(document.Text, passage.Span);
            Speaker? last = null;
            foreach (var span in marked)
            {
                if (Direct(document, passage, span, marked, cursor, discourse, ref last) is { } quote)
                    quotes.Add(quote);
            }
            foreach (var span in Sentences.Split(document.Text, passage.Span, linesEnd: true))
            {
                var sentence = Sentence.Read(document.Text, span, cursor.Within(span));
                quotes.AddRange(Indirect(document, sentence, marked, discourse).Where(q => !quotes.Exists(d => d.Kind == QuoteKind.Direct && d.Span.Contains(q.Span))));
            }
        }
        return [.. quotes.OrderBy(q => q.Span).ThenBy(q => q.Id.Value, StringComparer.Ordinal)];
    }

    private static Quote? Direct(Document document, Passage passage, TextSpan span, List<TextSpan> marked, SpanCursor<Mention> mentions, Discourse discourse, ref Speaker? last)
    {
        var before = TextSpan.FromBounds(Math.Max(passage.Span.Start, LastStop(document.Text, span.Start - 1, passage.Span.Start)), Math.Max(passage.Span.Start, span.Start - 1));
        var after = TextSpan.FromBounds(Math.Min(passage.Span.End, span.End + 1), NextStop(document.Text, span.End + 1, passage.Span.End));
        var lead = NameTokens.Split(document.Text, before);
        if (lead.TakeLast(2).Any(t => TitleWords.Contains(t.Key)))
            return null;
        var words = NameTokens.Split(document.Text, span).Count;
        foreach (var region in new[] { after, before })
        {
            if (region.Length <= 0 || marked.Exists(m => m != span && region.Contains(m)))
                continue;
            var sentence = Sentence.Read(document.Text, region, mentions.Within(region));
            foreach (var group in region == before ? sentence.Groups.Reverse() : sentence.Groups)
            {
                if (!group.Finite || !Cues.TryGetValue(group.Lemma, out var cue) || (words < FewestWords && cue != "say"))
                    continue;
                if (SpeakerOf(document.Text, sentence, group, discourse) is not { } speaker)
                    continue;
                last = speaker;
                return Make(document, words < FewestWords ? QuoteKind.Mixed : QuoteKind.Direct, span, sentence.KeyAt(group.Head), speaker, "quotes/direct@1");
            }
        }
        // The next words in marks of one passage go on with the same speaker.
        return words < FewestWords ? null : Make(document, QuoteKind.Direct, span, null, last ?? Speaker.Author, "quotes/direct@1");
    }

    private static IEnumerable<Quote> Indirect(Document document, Sentence sentence, List<TextSpan> marked, Discourse discourse)
    {
        for (var i = 0; i + 1 < sentence.Tokens.Count; i++)
        {
            if (sentence.KeyAt(i) == "according" && sentence.KeyAt(i + 1) == "to" && According(document, sentence, i, discourse) is { } quote)
                yield return quote;
        }
        foreach (var group in sentence.Groups)
        {
            if (group.Gerund || group.Infinitive || group.Modal is not null)
                continue;
            var express = group.Lemma is "express" or "convey" or "voice" or "reiterate";
            if ((!Cues.ContainsKey(group.Lemma) && !express) || marked.Exists(m => m.Contains(sentence.Tokens[group.Head].Span)))
                continue;
            var content = express ? Willing(sentence, group) : Complement(sentence, group);
            var trailing = content < 0 && !express && Ends(sentence, group.Head + 1) ? TrailingComma(sentence, group) : -1;
            if (content < 0 && trailing < 0)
                continue;
            if (SpeakerOf(document.Text, sentence, group, discourse) is not { } speaker)
                continue;
            var span = trailing >= 0
                ? TextSpan.FromBounds(sentence.Span.Start, sentence.Tokens[trailing].Span.Start)
                : TextSpan.FromBounds(sentence.Tokens[content].Span.Start, sentence.Tokens[EndOf(sentence, content)].Span.End);
            // Words that are mostly in marks are a direct quote already.
            if (marked.Exists(m => m.Contains(span) || (span.Overlaps(m) && m.Length * 2 > span.Length)))
                continue;
            var mixed = marked.Exists(m => span.Contains(m));
            yield return Make(document, mixed ? QuoteKind.Mixed : QuoteKind.Indirect, span, sentence.KeyAt(group.Head), speaker, "quotes/indirect@1");
        }
    }

    private static Quote? According(Document document, Sentence sentence, int at, Discourse discourse)
    {
        var end = at + 2;
        while (end < sentence.Tokens.Count && sentence.ClassAt(end) is not (WordClass.Comma or WordClass.Stop or WordClass.Verb))
            end++;
        if (end == at + 2)
            return null;
        var speaker = Named(document.Text, sentence, at + 2, end, discourse);
        var content = at == 0 && sentence.ClassAt(end) == WordClass.Comma && end + 1 < sentence.Tokens.Count
            ? TextSpan.FromBounds(sentence.Tokens[end + 1].Span.Start, sentence.Tokens[EndOf(sentence, end + 1)].Span.End)
            : at > 0 ? TextSpan.FromBounds(sentence.Span.Start, sentence.Tokens[at - 1].Span.End) : default;
        return content.Length > 0 && speaker is not null ? Make(document, QuoteKind.Indirect, content, "according to", speaker, "quotes/according@1") : null;
    }

    private static Speaker? SpeakerOf(string text, Sentence sentence, VerbGroup group, Discourse discourse)
    {
        var phrases = ClauseReader.Before(sentence, group);
        if (phrases.Count > 0 && sentence.KeyAt(phrases[0].First) == "it" && phrases[0].End - phrases[0].First == 1)
            return group.Passive ? new(sentence.Tokens[phrases[0].First].Span.Of(text), SpeakerKind.Unnamed, null, null, sentence.Tokens[phrases[0].First].Span) : null;
        if (group.Passive)
            return null;
        if (ClauseReader.SharedWith(sentence, group) is { } shared && shared != group)
            return SpeakerOf(text, sentence, shared, discourse);
        if (phrases.Count > 0 && phrases[0].Preposition.Length == 0)
            return Named(text, sentence, phrases[0].First, phrases[^1].End, discourse);
        // "said the minister": the verb stands first.
        var after = ClauseReader.After(sentence, group);
        return after.Count > 0 && after[0].Preposition.Length == 0 && group.First <= 1 ? Named(text, sentence, after[0].First, after[0].End, discourse) : null;
    }

    private static Speaker? Named(string text, Sentence sentence, int first, int end, Discourse discourse)
    {
        while (end > first && sentence.ClassAt(end - 1) is WordClass.Adverb or WordClass.Comma)
            end--;
        if (end <= first)
            return null;
        var span = TextSpan.FromBounds(sentence.Tokens[first].Span.Start, sentence.Tokens[end - 1].Span.End);
        var phrases = ClauseReader.Split(sentence, first, end);
        var head = phrases[0].IsEmpty ? "" : sentence.KeyAt(phrases[0].End - 1);
        if (Unnamed.Contains(head))
            return new(span.Of(text), SpeakerKind.Unnamed, null, null, span);
        var agents = new RoleReader(text, sentence, discourse, ImmutableDictionary<int, string>.Empty).Agents(phrases);
        if (agents.Length > 0)
        {
            var one = agents.Select(a => a.Country).Distinct(StringComparer.Ordinal).Count() == 1;
            return new(agents[0].Text, SpeakerKind.Named, agents.Length == 1 ? agents[0].Actor : null, one ? agents[0].Country : null, agents[0].Span);
        }
        var proper = sentence.Tokens[end - 1].Upper && sentence.ClassAt(end - 1) == WordClass.Noun;
        return proper ? new(span.Of(text), SpeakerKind.Named, null, null, span) : null;
    }

    // Where the content of "believes that …" or "said … was" begins, or -1 where no clause follows.
    private static int Complement(Sentence sentence, VerbGroup group)
    {
        var at = group.Head + 1;
        if (group.Lemma == "point" && sentence.KeyAt(at) == "out")
            at++;
        else if (group.Lemma == "point")
            return -1;
        for (var skipped = 0; skipped < 6 && sentence.ClassAt(at) is not (WordClass.Stop or WordClass.Verb); skipped++, at++)
        {
            if (sentence.KeyAt(at) == "that" && sentence.ClassAt(at) is WordClass.Subordinator or WordClass.Relative)
                return at + 1 < sentence.Tokens.Count ? at + 1 : -1;
        }
        at = group.Head + (group.Lemma == "point" ? 2 : 1);
        var next = sentence.Groups.FirstOrDefault(g => g.Head > group.Head);
        if (next is null || sentence.ClassAt(at) is WordClass.Comma or WordClass.Stop or WordClass.Preposition or WordClass.To or WordClass.Conjunction)
            return -1;
        for (var i = at; i < next.First; i++)
        {
            if (sentence.ClassAt(i) is WordClass.Comma or WordClass.Stop or WordClass.Subordinator or WordClass.Relative or WordClass.To)
                return -1;
        }
        return next.Finite && next.First > at && Cues[group.Lemma] is not ("urge" or "promise") && group.Lemma is not ("describe" or "consider" or "report" or "read" or "reject") ? at : -1;
    }

    private static int Willing(Sentence sentence, VerbGroup group)
    {
        for (var i = group.Head + 1; i < sentence.Tokens.Count && i < group.Head + 6; i++)
        {
            if (WillingNouns.Contains(sentence.KeyAt(i)) && sentence.ClassAt(i + 1) is WordClass.To or WordClass.Subordinator or WordClass.Relative && i + 2 < sentence.Tokens.Count)
                return i + 1;
        }
        return -1;
    }

    private static bool Ends(Sentence sentence, int at)
    {
        while (at < sentence.Tokens.Count && sentence.ClassAt(at) is WordClass.Adverb or WordClass.Noun or WordClass.Preposition or WordClass.Number)
            at++;
        return at >= sentence.Tokens.Count || sentence.ClassAt(at) == WordClass.Stop;
    }

    private static int TrailingComma(Sentence sentence, VerbGroup group)
    {
        for (var i = group.First - 1; i > 2; i--)
        {
            if (sentence.ClassAt(i) is WordClass.Verb or WordClass.Stop)
                return -1;
            if (sentence.ClassAt(i) == WordClass.Comma)
                return i;
        }
        return -1;
    }

    private static int EndOf(Sentence sentence, int from)
    {
        for (var i = from; i < sentence.Tokens.Count; i++)
        {
            if (sentence.KeyAt(i) == ";")
                return Math.Max(from, i - 1);
        }
        var end = sentence.Tokens.Count - 1;
        while (end > from && sentence.Tokens[end].Class is WordClass.Stop or WordClass.Mark)
            end--;
        return end;
    }

    private static int LastStop(string text, int at, int floor)
    {
        for (var i = Math.Min(at, text.Length) - 1; i > Math.Max(floor, at - Reach); i--)
        {
            if (text[i] is '.' or '!' or '?' or '\n' && i + 1 < text.Length && text[i + 1] == ' ')
                return i + 1;
        }
        return Math.Max(floor, at - Reach);
    }

    private static int NextStop(string text, int at, int ceiling)
    {
        var end = Math.Min(ceiling, at + Reach);
        for (var i = at; i < end; i++)
        {
            if (text[i] is '!' or '?' or '\n' or '"' or '\u201C' || (text[i] == '.' && (i + 1 >= ceiling || text[i + 1] == ' ')))
                return Math.Max(at, i);
        }
        return Math.Max(at, end) <= ceiling ? Math.Max(at, end) : ceiling;
    }

    private static Quote Make(Document document, QuoteKind kind, TextSpan span, string? cue, Speaker speaker, string rule) => new(
        QuoteId.From(document.Id.Value, span.Start.ToString(CultureInfo.InvariantCulture), span.Length.ToString(CultureInfo.InvariantCulture), speaker.Actor?.Value ?? speaker.Text),
        document.Id, kind, span, span.Of(document.Text), cue, speaker, new RuleRef(rule));
}
