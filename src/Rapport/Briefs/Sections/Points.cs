using System.Collections.Immutable;

namespace Rapport.Briefs.Sections;

/// <summary>
/// What is to be expected in a meeting, in three tiers: certain to come up, may come up, for defence only; and what would change the judgement. Likelihood is told apart from confidence: the one is how probable it is that a point is raised,
/// the other how much stands behind it. Ref: Office of the Director of National Intelligence (2015), Intelligence Community Directive 203, D.6.e(2).
/// </summary>
internal static class Points
{
    private const int MostOfTier = 6;
    private const int DaysOfConflict = 365;
    private const int ManySources = 3;

    public static BriefSection Write(SourceDesk desk, NoteBook notes)
    {
        var dossier = desk.Dossier;
        var pledges = dossier.Recordings.SelectMany(r => r.Pledges).DistinctBy(p => p.Id).ToDictionary(p => p.Id);
        var events = dossier.Events.ToDictionary(e => e.Id);
        var rows = new List<ImmutableArray<BriefSentence>>();

        Source Binding(Conversion c, IEnumerable<PledgeId> told, IEnumerable<EventId> acts) =>
            desk.Count($"what names {c.Domain}", told.Select(id => desk.Span(id.Value, pledges[id].Document, pledges[id].Span)).Concat(acts.Select(id => desk.Event(events[id]))));

        var bound = dossier.Conversions.Where(c => c.Pledged.Length + c.Agreed.Length > 0).OrderByDescending(c => c.Pledged.Length + c.Agreed.Length).ThenBy(c => c.Domain, StringComparer.Ordinal).Take(MostOfTier).ToArray();
        foreach (var field in bound)
        {
            var source = Binding(field, field.Pledged, field.Agreed);
            rows.Add(Row(notes, "certain to come up", Field(notes, field), new SentenceBuilder(notes).Say("promised or agreed ").Count(field.Pledged.Length + field.Agreed.Length, source).Say(field.Done.Length == 0 ? ", nothing done on record" : ", and something done").Build(),
                "almost certain", Confidence(source)));
        }
        var named = dossier.Conversions.Where(c => c.Pledged.Length + c.Agreed.Length == 0 && c.Agenda.Length > 0).OrderByDescending(c => c.Agenda.Length).ThenBy(c => c.Domain, StringComparer.Ordinal).Take(MostOfTier).ToArray();
        foreach (var field in named)
        {
            var source = Binding(field, field.Agenda, []);
            rows.Add(Row(notes, "may come up", Field(notes, field), new SentenceBuilder(notes).Say("on an agenda or recommended ").Count(field.Agenda.Length, source).Say(", promised by nobody").Build(), "roughly even chance", Confidence(source)));
        }
        var disputed = Disputed(desk).ToArray();
        foreach (var (what, why, source) in disputed)
            rows.Add(Row(notes, "for defence only", new SentenceBuilder(notes).Verbatim(what, source).Build(), new SentenceBuilder(notes).Verbatim(why, source).Build(), "unlikely", Confidence(source)));

        var sentences = ImmutableArray.CreateBuilder<BriefSentence>();
        if (rows.Count == 0)
            sentences.Add(new SentenceBuilder(notes).Say("Nothing on record says what would come up in a meeting.").Rests(desk.Count("points", [])).Build());
        foreach (var finding in dossier.Findings.Where(f => f.Verdict is { Value: StudyVerdictValue.CannotTell or StudyVerdictValue.Refused }))
        {
            var source = SourceDesk.Places(finding.Id.Value, finding.Anchors, $"study “{finding.Study}”, its file and data");
            var sentence = new SentenceBuilder(notes).Say("What would change the judgement: ").Verbatim(finding.Question, source).Say(" Now it cannot be told: ").Verbatim(finding.Verdict!.Reason, source).Say(".");
            sentences.Add(finding.Verdict.SmallestPercent is { } smallest
                ? sentence.Say(" An effect of ").Number(smallest, 0, "percent", source).Say(" % or more would have been seen.").Build()
                : sentence.Build());
        }
        ImmutableArray<BriefTable> tables = rows.Count == 0 ? [] :
        [
            new("Points for a meeting", ["Tier", "Point", "Why", "Likelihood that it is raised", "Confidence"], [.. rows], null,
                "Likelihood words are those of the seven-step scale from almost no chance to almost certain, and follow from the tier by rule; confidence is high where three or more places on record stand behind a point, moderate with two, low with one."),
        ];
        return new("points", "What may come up, and what would change the judgement", sentences.ToImmutable(), tables);
    }

    // Statements of the press that do not hold, and acts of conflict between the two within a year.
    private static IEnumerable<(string What, string Why, Source Source)> Disputed(SourceDesk desk)
    {
        var dossier = desk.Dossier;
        var claims = dossier.Recordings.SelectMany(r => r.Claims).ToDictionary(c => c.Id);
        var wrong = dossier.Verdicts.Where(v => v.Value is VerdictValue.Contradicted or VerdictValue.Misstated && desk.Document(claims[v.Claim].Document).Kind == DocumentKind.Press)
            .OrderBy(v => v.Claim.Value, StringComparer.Ordinal).Take(MostOfTier)
            .Select(v => (SourceDesk.Short(claims[v.Claim].Text), $"{Word.Of(v.Value!.Value)}: {SourceDesk.Short(v.Explanation)}", desk.Claim(claims[v.Claim])));
        var pair = dossier.Case.Pair;
        var conflicts = dossier.Events.Where(e => e is { Counts: true, Quad: 3 or 4, Date: not null } && e.Date.From <= dossier.AsOf && e.Date.From.DayNumber > dossier.AsOf.DayNumber - DaysOfConflict
                && e.Source.Any(a => pair.Both.Contains(a.Country)) && e.Target.Any(a => pair.Both.Contains(a.Country)))
            .OrderByDescending(e => e.Date!.From).ThenBy(e => e.Id.Value, StringComparer.Ordinal).Take(MostOfTier)
            .Select(e => (SourceDesk.Short(e.Summary), "an act of conflict within the last year", desk.Event(e)));
        return wrong.Concat(conflicts);
    }

    private static BriefSentence Field(NoteBook notes, Conversion field) => new SentenceBuilder(notes).Say(field.Domain.Replace('-', ' ')).Build();

    private static ImmutableArray<BriefSentence> Row(NoteBook notes, string tier, BriefSentence point, BriefSentence why, string likelihood, string confidence) =>
        [new SentenceBuilder(notes).Say(tier).Build(), point, why, new SentenceBuilder(notes).Say(likelihood).Build(), new SentenceBuilder(notes).Say(confidence).Build()];

    private static string Confidence(Source source) => source.Anchors.Length switch
    {
        >= ManySources => "high",
        2 => "moderate",
        _ => "low",
    };
}
