using System.Collections.Immutable;
using System.Globalization;
using Rapport.Extraction.Acts;
using Rapport.Extraction.Dates;
using Rapport.Extraction.Parties;
using Rapport.Extraction.Quotes;
using Rapport.Language;
using Rapport.Language.Syntax;

namespace Rapport.Extraction;

/// <summary>
/// Codes single sentences outside any case: every act with whoever acts, organisations and a country's own people included; or, where two
/// parties are given, the relation of the one to the other.
/// </summary>
public sealed class SentenceCoder
{
    /// <summary>A reading whose parties stand this loosely beside the act is none: neither is agent, object nor in a phrase of the verb.</summary>
    private const double LeastScore = -0.6;

    /// <summary>The score that means certainty: both parties in their roles and the whole of an entry met.</summary>
    private const double FullScore = 7;

    private readonly MentionFinder _parties;
    private readonly EventCoder _events = new();
    private readonly RelationReader _relations = new(EnglishParser.Embedded, ActLexicon.Embedded);

    /// <summary>Prepares a coder; it may be used by many threads at once.</summary>
    public SentenceCoder(Authority authority) => _parties = new MentionFinder(authority);

    /// <summary>All that the text tells.</summary>
    public Coding Code(Document document)
    {
        var parties = _parties.Read(document);
        var dates = DateFinder.Find(document);
        var quotes = QuoteFinder.Find(document, parties.Mentions);
        var acts = _events.Code(document, parties, quotes, dates, wide: true);
        var pledges = PledgeFinder.Find(document, parties, quotes, dates);
        var reason = acts.Events.IsEmpty ? acts.Uncoded.Select(u => u.Reason).FirstOrDefault() ?? (parties.Mentions.IsEmpty ? "no-party" : "no-known-verb") : null;
        return new(acts.Events, [.. acts.Events.Select(e => Path(e, null))], pledges, reason);
    }

    /// <summary>The relation of one given party to another; at most one event.</summary>
    /// <param name="document">The text.</param>
    /// <param name="source">Who acts, as worded in the text.</param>
    /// <param name="target">Toward whom, as worded in the text.</param>
    public Coding Relate(Document document, string source, string target)
    {
        if (Find(document.Text, source, null) is not { } from)
            return new([], [], [], "source-not-in-text");
        if (Find(document.Text, target, from) is not { } to)
            return new([], [], [], "target-not-in-text");
        var parties = _parties.Read(document);
        var best = Sentences.Split(document.Text).Where(s => s.Overlaps(from) || s.Overlaps(to))
            .SelectMany(s => _relations.Read(document.Text, s, from, to)).OrderByDescending(r => r.Score).FirstOrDefault();
        if (best is null || best.Score < LeastScore)
            return new([], [], [], "no-known-verb");
        var trigger = best.Trigger;
        var coded = new Event
        {
            Id = EventId.From(document.Id.Value, trigger.Start.ToString(CultureInfo.InvariantCulture), Word.Of(best.Type), source, target),
            Source = [Party(document, parties, from)],
            Target = [Party(document, parties, to)],
            Type = best.Type,
            Mode = best.Type == best.Entry.Type ? best.Entry.Mode : null,
            Contexts = EventCoder.Contexts(document.Text),
            Cameo = TypeTable.Cameo(best.Entry.Type, best.Entry.Mode, best.Type, best.Entry.Cameo),
            Quad = TypeTable.Quad(best.Type),
            Modality = best.Told.Modality,
            Negated = best.Told.Negated,
            Date = DateFinder.Find(document).Select(d => d.Period).FirstOrDefault() ?? (document.PublishedAt(null)?.Date is { } day && best.Told.Modality == Modality.Done ? Period.OfDay(day, inferred: true) : null),
            Trigger = trigger,
            Summary = $"{source}: {trigger.Of(document.Text)} → {target}",
            Reports = [new Anchor.InText(document.Id, new(0, document.Text.Length), document.Text)],
            Rule = best.Entry.Rule,
            Confidence = Math.Round(Math.Clamp(best.Score / FullScore, 0.05, 1), 3),
        };
        return new([coded], [Path(coded, best)], [], null);
    }

    /// <summary>The verbs without an entry and the names without a party, in sentences that name a party. Verbs of saying and being are none.</summary>
    public ImmutableArray<UnknownWord> Harvest(Document document)
    {
        var unknown = ImmutableArray.CreateBuilder<UnknownWord>();
        var mentions = _parties.Read(document).Mentions;
        foreach (var sentence in Sentences.Split(document.Text))
        {
            var named = mentions.Where(m => sentence.Contains(m.Span)).ToList();
            if (named.Count == 0)
                continue;
            var tree = new ActTree(document.Text, sentence, EnglishParser.Embedded, [.. named.Select(m => m.Span)]);
            for (var i = 0; i < tree.Count; i++)
            {
                var word = tree.Words[i];
                if (tree.IsVerb(i) && word.Relation != "amod" && ActLexicon.Embedded.OfVerb(word.Lemma).Count == 0 && TellingTable.Of(word.Lemma) == Telling.None)
                    unknown.Add(new("verb", word.Lemma, word.Span));
                if (word.Xpos is "NNP" && !ActPlaces.Times.Contains(tree.Keys[i]) && word.Relation is not ("flat" or "compound" or "obl:unmarked") && !named.Any(m => m.Span.Overlaps(word.Span)) && NameAt(tree, i) is var name && Party(document, new(mentions, []), name) is { Country: null })
                    unknown.Add(new("name", name.Of(document.Text), name));
            }
        }
        return unknown.DrainToImmutable();
    }

    private static TextSpan NameAt(ActTree tree, int head)
    {
        int first = head, last = head;
        while (first > 0 && tree.Words[first - 1].Xpos is "NNP" or "NNPS")
            first--;
        while (last + 1 < tree.Count && tree.Words[last + 1].Xpos is "NNP" or "NNPS")
            last++;
        return TextSpan.FromBounds(tree.Words[first].Span.Start, tree.Words[last].Span.End);
    }

    private static EventActor Party(Document document, PartyReading parties, TextSpan span)
    {
        var words = span.Of(document.Text);
        var mention = parties.Mentions.Where(m => m.Span.Overlaps(span) && m.Country is not null).OrderByDescending(m => m.Span.Length).FirstOrDefault();
        if (mention is not null)
            return new(words, mention.Actor, mention.Country, null, span);
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var wider = WiderParties.Of([.. parts.Select(p => p.ToLowerInvariant())], [.. parts.Select(p => char.IsUpper(p[0]))]);
        return new(words, null, wider?.Code, wider?.Sector, span);
    }

    private static TextSpan? Find(string text, string words, TextSpan? apartFrom)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0 && words.Length > 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (apartFrom is not { } other || !other.Overlaps(new(at, words.Length)))
                return new(at, words.Length);
        }
        return null;
    }

    private static ImmutableArray<string> Path(Event coded, RelationReading? reading)
    {
        var path = ImmutableArray.CreateBuilder<string>();
        path.Add($"lexicon {coded.Rule.File}:{coded.Rule.Line}");
        if (reading is not null)
            path.Add(FormattableString.Invariant($"means {reading.Entry.Type} {reading.Entry.Cameo}; roles and words score {reading.Score:F1}"));
        if (reading is { Threat: true })
            path.Add("threatened: THREATEN");
        path.Add($"told as {Word.Of(coded.Modality)}{(coded.Negated ? ", negated" : "")}{(reading is null ? "" : $" by \"{reading.Told.Why}\"")}");
        path.Add($"type {Word.Of(coded.Type)}, quad {coded.Quad} of {coded.QuadTable}");
        return path.DrainToImmutable();
    }
}
