using System.Collections.Immutable;
using System.Globalization;
using Rapport.Extraction.Grammar;
using Rapport.Extraction.Parties;
using Rapport.Language;

namespace Rapport.Extraction.Acts;

/// <summary>Finds words about the future and keeps apart what a party promises, what is on an agenda, what somebody recommends and what a programme sets as target.</summary>
public static class PledgeFinder
{
    private static readonly HashSet<string> WillingNouns = new(["willingness", "intention", "readiness", "commitment", "determination", "pledge", "promise"], StringComparer.Ordinal);
    private static readonly HashSet<string> ProgrammeNouns = new(
        ["project", "programme", "program", "plant", "factory", "centre", "center", "reactor", "station", "school", "hospital", "scholarship", "job", "road", "route", "flight", "house", "home"], StringComparer.Ordinal);

    // Acts of which anybody can tell whether they were done; "deepen" and "grasp" are none.
    private static readonly HashSet<string> Observable = new(
        ["sign", "build", "open", "reopen", "lift", "abolish", "ratify", "visit", "resume", "withdraw", "release", "pay", "deliver", "send", "buy", "sell", "invest", "publish", "establish", "waive", "close", "remove", "return"], StringComparer.Ordinal);

    /// <summary>The pledges, agenda items, recommendations and targets of a document, in order of place.</summary>
    /// <param name="document">The document.</param>
    /// <param name="parties">Who is named in it.</param>
    /// <param name="quotes">Who is said to have said what.</param>
    /// <param name="dates">Words that mean a time.</param>
    public static ImmutableArray<Pledge> Find(Document document, PartyReading parties, ImmutableArray<Quote> quotes, ImmutableArray<DatedPhrase> dates)
    {
        var found = new List<Pledge>();
        var cursor = new SpanCursor<Mention>(parties.Mentions, m => m.Span);
        var places = parties.Places.ToDictionary(p => p.Span.Start, p => p.Country);
        var when = new SpanCursor<DatedPhrase>([.. dates.OrderBy(d => d.Span)], d => d.Span);
        var said = new SpanCursor<Quote>([.. quotes.OrderBy(q => q.Span)], q => q.Span);
        var discourse = new Discourse(parties.Mentions);
        foreach (var passage in Passages.Of(document).Where(p => !p.Heading))
        {
            var agenda = false;
            foreach (var span in Sentences.Split(document.Text, passage.Span, linesEnd: true))
            {
                var sentence = Sentence.Read(document.Text, span, cursor.Within(span));
                if (sentence.Question)
                    continue;
                var roles = new RoleReader(document.Text, sentence, discourse, places);
                var onAgenda = OnAgenda(sentence);
                // What a sentence behind an agenda item starts with is the next item.
                if (onAgenda || (agenda && sentence.Groups.Count > 0 && sentence.Groups[0] is { Gerund: true, First: 0 }))
                    found.Add(Make(document, sentence, PledgeKind.Agenda, 0, LastWord(sentence, 0), [], [], when, null));
                agenda |= onAgenda;
                foreach (var group in sentence.Groups)
                {
                    var subject = roles.Subject(group);
                    if (group.Finite && !subject.IsEmpty)
                        discourse.LastSource = subject;
                    if (Kind(sentence, group, subject, document, said.Within(span, overlapping: true)) is not { } kind)
                        continue;
                    var end = LastWord(sentence, group.Head);
                    if (found.Count > 0 && found[^1].Kind == kind && found[^1].Span.Overlaps(sentence.Tokens[group.Head].Span))
                        continue;
                    var addressed = ClauseReader.After(sentence, group).FirstOrDefault(p => p.Preposition is "" or "on");
                    var asked = group.Lemma is "urge" or "call" or "ask" or "recommend" or "advise" && group.Modal is null;
                    var by = kind == PledgeKind.Recommendation ? (asked ? subject : Speaker(said.Within(span, overlapping: true), sentence.Tokens[group.Head].Span)) : subject;
                    var to = kind == PledgeKind.Recommendation ? (asked ? roles.PatientsOf(addressed) : subject) : kind == PledgeKind.Target ? [] : Partner(sentence, group, roles, subject);
                    found.Add(Make(document, sentence, kind, group.First, end, by, to, when, group));
                }
            }
        }
        return [.. found.OrderBy(p => p.Span).ThenBy(p => p.Id.Value, StringComparer.Ordinal)];
    }

    private static PledgeKind? Kind(Sentence sentence, VerbGroup group, ImmutableArray<EventActor> subject, Document document, List<Quote> quotes)
    {
        if (subject.IsEmpty || group.Negated || ClauseReader.Opener(sentence, group) is "if" or "whether" or "unless" or "how" or "which")
            return null;
        var own = quotes.Exists(q => q.Speaker.Kind == SpeakerKind.Named && q.Span.Contains(sentence.Tokens[group.Head].Span));
        if (group.Modal is "should" or "must" or "ought" || (group.Modal == "could" && !group.Passive && document.Genre is Genre.Opinion or Genre.Editorial or Genre.Analysis && group.Lemma is not ("be" or "have")))
            return PledgeKind.Recommendation;
        if (group.Infinitive || group.Gerund || group.Passive)
            return null;
        var infinitive = sentence.Groups.FirstOrDefault(g => g.Head > group.Head && g.Infinitive);
        if (infinitive is not null && group.Lemma is "urge" or "call" or "recommend" or "advise")
            return PledgeKind.Recommendation;
        if (Programme(sentence, group))
            return PledgeKind.Target;
        if (group.Modal is "will" or "shall" && (own || document.Genre is Genre.Report or Genre.Unknown) && group.Lemma is not ("be" or "have" or "remain" or "become" or "suffer" or "pay" or "face" or "benefit" or "lose"))
            return PledgeKind.Pledge;
        if (group.Modal is not null)
            return null;
        if (infinitive is not null && infinitive.First == group.Head + 1 && TellingTable.Of(group.Lemma) is Telling.Promise or Telling.Agree)
            return PledgeKind.Pledge;
        if (group.Lemma is "express" or "reaffirm" or "reiterate" or "state" or "voice" or "convey" or "make" or "announce")
        {
            for (var i = group.Head + 1; i < group.Head + 5; i++)
            {
                if (WillingNouns.Contains(sentence.KeyAt(i)) && sentence.ClassAt(i + 1) == WordClass.To)
                    return PledgeKind.Pledge;
            }
        }
        return null;
    }

    // "launched 30 pilot projects", "unveiled a blueprint to achieve over 3 % growth", "aims to raise trade to".
    private static bool Programme(Sentence sentence, VerbGroup group)
    {
        if (group.Lemma is not ("launch" or "start" or "begin" or "unveil" or "announce" or "set" or "adopt" or "present" or "aim" or "plan" or "approve"))
            return false;
        var limit = Math.Min(sentence.Tokens.Count, group.Head + 14);
        var counted = false;
        for (var i = group.Head + 1; i < limit; i++)
        {
            if (sentence.ClassAt(i) is WordClass.Stop or WordClass.Comma)
                break;
            counted |= sentence.ClassAt(i) == WordClass.Number;
            if (counted && (ProgrammeNouns.Contains(sentence.Tokens[i].Lemma) || sentence.KeyAt(i) is "%" or "percent"))
                return true;
        }
        return false;
    }

    private static bool OnAgenda(Sentence sentence)
    {
        for (var i = 2; i < sentence.Tokens.Count; i++)
        {
            if (sentence.Tokens[i].Lemma == "agenda" && (sentence.KeyAt(i - 2) is "in" or "on" || (sentence.KeyAt(i - 1) is "in" or "on") || sentence.KeyAt(i - 3) is "in" or "on"))
                return true;
        }
        return false;
    }

    private static ImmutableArray<EventActor> Speaker(List<Quote> quotes, TextSpan at)
    {
        var quote = quotes.Where(q => q.Speaker.Kind == SpeakerKind.Named && q.Span.Contains(at)).OrderBy(q => q.Span.Length).FirstOrDefault();
        return quote is null ? [] : [new(quote.Speaker.Text ?? "", quote.Speaker.Actor, quote.Speaker.Country, null, quote.Speaker.Span)];
    }

    private static ImmutableArray<EventActor> Partner(Sentence sentence, VerbGroup group, RoleReader roles, ImmutableArray<EventActor> subject)
    {
        for (var i = group.Head + 1; i < sentence.Tokens.Count && sentence.KeyAt(i) != ";"; i++)
        {
            if (sentence.Tokens[i].Mention is { } mention && VerbActs.Other(roles.Of(mention, i, null), subject) is { Length: > 0 } other)
                return other;
        }
        return [];
    }

    private static int LastWord(Sentence sentence, int from)
    {
        for (var i = from; i < sentence.Tokens.Count; i++)
        {
            if (sentence.KeyAt(i) == ";")
                return i - 1;
        }
        var end = sentence.Tokens.Count - 1;
        return end > from && sentence.ClassAt(end) == WordClass.Stop ? end - 1 : end;
    }

    private static Pledge Make(Document document, Sentence sentence, PledgeKind kind, int first, int last, ImmutableArray<EventActor> by, ImmutableArray<EventActor> to, SpanCursor<DatedPhrase> when, VerbGroup? group)
    {
        var span = TextSpan.FromBounds(sentence.Tokens[first].Span.Start, sentence.Tokens[Math.Max(first, last)].Span.End);
        var text = span.Of(document.Text);
        var due = when.Within(span).Find(d => Before(document.Text, d.Span) is "by" or "before" or "until" or "within" or "than" or "of")?.Period;
        var measure = Measure(document.Text, sentence, first, last, when.Within(span));
        var concrete = sentence.Groups.Any(g => g.Head >= first && g.Head <= last && Observable.Contains(g.Lemma));
        return new(
            PledgeId.From(document.Id.Value, span.Start.ToString(CultureInfo.InvariantCulture), span.Length.ToString(CultureInfo.InvariantCulture), Word.Of(kind)),
            document.Id, kind, by, to, group is null ? text : TextSpan.FromBounds(sentence.Tokens[group.Head].Span.Start, span.End).Of(document.Text), due, measure,
            measure is not null || (concrete && kind is PledgeKind.Pledge or PledgeKind.Target), span, text, new RuleRef($"pledges/{Word.Of(kind)}@1"));
    }

    private static string Before(string text, TextSpan span)
    {
        var end = span.Start;
        while (end > 0 && text[end - 1] == ' ')
            end--;
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return text[start..end].ToLowerInvariant() is "the" or "end" ? Before(text, TextSpan.FromBounds(start, end)) : text[start..end].ToLowerInvariant();
    }

    private static Magnitude? Measure(string text, Sentence sentence, int first, int last, List<DatedPhrase> dates)
    {
        for (var i = first; i <= last; i++)
        {
            var token = sentence.Tokens[i];
            if (token.Class != WordClass.Number || dates.Exists(d => d.Span.Overlaps(token.Span))
                || !decimal.TryParse(token.Span.Of(text), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
                continue;
            var scale = sentence.KeyAt(i + 1) switch { "thousand" => 1_000m, "million" => 1_000_000m, "billion" => 1_000_000_000m, "trillion" => 1_000_000_000_000m, _ => 1m };
            var at = scale == 1m ? i + 1 : i + 2;
            if (sentence.KeyAt(at) is "%" or "percent")
                return new(value, "percent");
            while (at < last && sentence.ClassAt(at) == WordClass.Noun && sentence.ClassAt(at + 1) == WordClass.Noun)
                at++;
            if (sentence.ClassAt(at) == WordClass.Noun)
                return new(value * scale, sentence.KeyAt(at));
        }
        return null;
    }
}
