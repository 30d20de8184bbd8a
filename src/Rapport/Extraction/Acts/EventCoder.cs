using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Rapport.Extraction.Grammar;
using Rapport.Extraction.Parties;
using Rapport.Language;
using Rapport.Language.Syntax;

namespace Rapport.Extraction.Acts;

/// <summary>Codes who did what to whom from sentences: PLOVER type and mode, direction, modality, date and place. What is not understood is not coded, and says why.</summary>
public sealed class EventCoder
{
    private static readonly FrozenDictionary<string, string[]> ContextsOfWord = DataLines.Read("Acts.contexts.txt").SelectMany(l => l.Words(1).Select(w => (Word: w, Context: l[0])))
        .GroupBy(w => w.Word, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Select(w => w.Context).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    private readonly ActLexicon _lexicon = ActLexicon.Embedded;

    /// <summary>The events of a document, in order of place, and the sentences that name two countries and were not coded.</summary>
    /// <param name="document">The document.</param>
    /// <param name="parties">Who and which places are named in it.</param>
    /// <param name="quotes">Who is said to have said what.</param>
    /// <param name="dates">Words that mean a time.</param>
    /// <param name="wide">Whether acts count that name fewer than two countries, and organisations as parties.</param>
    public CodedActs Code(Document document, PartyReading parties, ImmutableArray<Quote> quotes, ImmutableArray<DatedPhrase> dates, bool wide = false)
    {
        var events = ImmutableArray.CreateBuilder<Event>();
        var uncoded = ImmutableArray.CreateBuilder<Uncoded>();
        var cursor = new SpanCursor<Mention>(parties.Mentions, m => m.Span);
        var places = parties.Places.ToDictionary(p => p.Span.Start, p => p.Country);
        var when = new ActDates(document, dates);
        var quotesAt = new SpanCursor<Quote>([.. quotes.OrderBy(q => q.Span)], q => q.Span);
        Discourse? discourse = null;
        int? part = -1;
        foreach (var passage in Passages.Of(document))
        {
            if (discourse is null || passage.Part != part)
            {
                discourse = new Discourse([.. parties.Mentions.Where(m => passage.Part is not { } p || document.Parts[p].Span.Contains(m.Span))]);
                part = passage.Part;
            }
            if (IsOtherLanguage(document, passage.Span))
            {
                if (NamesTwo(cursor.Within(passage.Span)))
                    uncoded.Add(new(passage.Span, "language-not-coded"));
                continue;
            }
            ImmutableArray<string>? contexts = null;
            foreach (var span in Sentences.Split(document.Text, passage.Span, linesEnd: true))
            {
                var mentions = cursor.Within(span);
                // "They signed a treaty" names nobody and means those who met.
                if (mentions.Count == 0 && !wide && !(discourse.LastSource.Length > 1 && document.Text.AsSpan(span.Start, span.Length).StartsWith("They ", StringComparison.Ordinal)))
                    continue;
                var stated = Stated(document.Text, span);
                var sentence = Sentence.Read(document.Text, stated, cursor.Within(stated));
                var (acts, reason) = ActsOf(document, sentence, discourse, places, wide);
                var before = events.Count;
                foreach (var act in acts.OrderBy(a => a.Trigger))
                {
                    if (Build(document, passage, sentence, act, when, quotesAt.Within(span, overlapping: true), contexts ??= Contexts(passage.Span.Of(document.Text)), discourse) is not { } built)
                        continue;
                    events.Add(built);
                    if (built.Type == EventType.Consult && built.Counts)
                    {
                        discourse.LastMeeting = built;
                        if (built.Mode == "visit" && built.Target.Length > 0)
                            discourse.Visits.Add(built);
                    }
                }
                if (events.Count == before && (wide || NamesTwo(mentions)))
                    uncoded.Add(new(span, sentence.Question ? "question" : acts.Count > 0 ? "opinion" : reason));
            }
        }
        return new(events.ToImmutable(), uncoded.ToImmutable());
    }

    private (List<FoundAct> Acts, string Reason) ActsOf(Document document, Sentence sentence, Discourse discourse, IReadOnlyDictionary<int, string> places, bool wide)
    {
        var acts = new List<FoundAct>();
        if (sentence.Question)
            return (acts, "question");
        var roles = new RoleReader(document.Text, sentence, discourse, places);
        var names = sentence.Tokens.Where(t => t.Mention is { Form: MentionForm.Name or MentionForm.Metonym }).Select(t => t.Mention!.Span).ToList();
        var tree = new ActTree(document.Text, sentence.Span, EnglishParser.Embedded, names);
        var parties = new TreeParties(sentence, tree, roles, discourse, places, wide);
        var trees = new TreeActs(sentence, tree, parties, new(tree, parties, roles, wide), _lexicon, discourse, wide);
        acts.AddRange(trees.Find());
        // What the tree does not show, the order of the words may.
        var verbs = new VerbActs(document.Text, sentence, roles, _lexicon, discourse);
        foreach (var group in wide && acts.Count > 0 ? [] : sentence.Groups)
        {
            if (verbs.Of(group) is { } act && !acts.Exists(a => a.Trigger.Overlaps(act.Trigger)) && !trees.IsNamed(act.Trigger))
                acts.Add(act);
        }
        var nouns = new NounActs(sentence, roles, _lexicon, discourse);
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            // A noun that a verb has coded already is not a second act.
            if (sentence.ClassAt(i) == WordClass.Noun && !acts.Exists(a => a.Trigger.Contains(sentence.Tokens[i].Span)) && nouns.Of(i) is { } act
                && !acts.Exists(a => a.Entry.Type == act.Entry.Type && a.Group is not null))
                acts.Add(act);
        }
        acts.AddRange(new InfluenceReader(document.Text, sentence, places).Find());
        return (acts, verbs.Reason);
    }

    // "The meeting rekindled a question: can it work?" states what stands before the colon.
    private static TextSpan Stated(string text, TextSpan span)
    {
        var colon = text[span.End - 1] == '?' ? text.IndexOf(": ", span.Start, span.Length, StringComparison.Ordinal) : -1;
        return colon < 0 ? span : TextSpan.FromBounds(span.Start, colon);
    }

    private static Event? Build(Document document, Passage passage, Sentence sentence, FoundAct act, ActDates when, IReadOnlyList<Quote> quotes, ImmutableArray<string> contexts, Discourse discourse)
    {
        var quote = quotes.Where(q => q.Span.Contains(act.Trigger)).OrderBy(q => q.Span.Length).FirstOrDefault();
        var opinion = document.Genre is Genre.Opinion or Genre.Editorial or Genre.Analysis;
        var told = act.Told;
        // What an opinion's author hopes or imagines is no event.
        if (opinion && quote is null && act.Entry.Mode != "influence" && told.Modality is Modality.Hoped or Modality.Hypothetical or Modality.Proposed or Modality.Feared)
            return null;
        var (date, background) = when.Of(sentence, act, passage, discourse);
        if (background && told.Modality == Modality.Done)
            told = told with { Modality = Modality.Past };
        var type = TypeTable.Of(act.Entry.Type, told.Turned);
        var report = new Anchor.InText(document.Id, sentence.Span, sentence.Span.Of(document.Text));
        var weight = 0.9 * act.Weight * (opinion ? 0.5 : 1) * (quote is null ? 1 : 0.8);
        return new Event
        {
            Id = EventId.From(document.Id.Value, act.Trigger.Start.ToString(CultureInfo.InvariantCulture), Word.Of(type), Codes(act.Source), Codes(act.Target)),
            Source = act.Source,
            Target = act.Target,
            Type = type,
            Mode = type == act.Entry.Type || act.Entry.Mode == "visit" ? act.Entry.Mode : null,
            Contexts = contexts,
            Cameo = TypeTable.Cameo(act.Entry.Type, act.Entry.Mode, type, act.Entry.Cameo),
            Quad = TypeTable.Quad(type),
            Modality = told.Modality,
            Negated = told.Negated,
            Date = date,
            Trigger = act.Trigger,
            Place = ActPlaces.Of(document.Text, sentence, act),
            Magnitude = ActPlaces.Size(document.Text, sentence, act),
            Speaker = quote?.Speaker ?? Speaker.Author,
            Summary = Summary(document.Text, act),
            Reports = [report],
            Rule = act.Entry.Rule,
            Confidence = Math.Round(weight, 3),
        };
    }

    private static string Summary(string text, FoundAct act)
    {
        var source = string.Join(" and ", act.Source.Select(a => a.Text).Distinct(StringComparer.Ordinal));
        var target = string.Join(" and ", act.Target.Select(a => a.Text).Distinct(StringComparer.Ordinal));
        var words = act.Trigger.Of(text).ReplaceLineEndings(" ");
        return act.Group is { Passive: false } || target.Length == 0 ? $"{source}: {words}{(target.Length > 0 ? " → " + target : "")}" : $"{source} → {target}: {words}";
    }

    private static string Codes(ImmutableArray<EventActor> actors) => string.Join('+', actors.Select(a => a.Country ?? a.Actor?.Value ?? a.Text));

    private static bool NamesTwo(IReadOnlyList<Mention> mentions) =>
        mentions.Any(m => m.Form == MentionForm.Both) || mentions.Select(m => m.Country).OfType<string>().Distinct(StringComparer.Ordinal).Count() >= 2;

    /// <summary>What a paragraph is about.</summary>
    internal static ImmutableArray<string> Contexts(string passage)
    {
        var contexts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var token in NameTokens.Split(passage, new(0, passage.Length)))
        {
            if (ContextsOfWord.TryGetValue(token.Key, out var found))
                contexts.UnionWith(found);
        }
        return [.. contexts];
    }

    private static bool IsOtherLanguage(Document document, TextSpan span)
    {
        if (document.Language is { } language && language is not ("en" or "und"))
            return true;
        var letters = 0;
        var ideographs = 0;
        foreach (var unit in document.Text.AsSpan(span.Start, span.Length))
        {
            letters += char.IsLetter(unit) ? 1 : 0;
            ideographs += NameTokens.IsIdeographic(unit) ? 1 : 0;
        }
        return ideographs * 2 > letters;
    }
}
