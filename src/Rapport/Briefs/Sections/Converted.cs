using System.Collections.Immutable;

namespace Rapport.Briefs.Sections;

/// <summary>The answer's first table: what became of each field of cooperation, from the agenda to a measured effect, or the gap where the way ends.</summary>
internal static class Converted
{
    public static BriefSection Write(SourceDesk desk, NoteBook notes)
    {
        var rows = desk.Dossier.Conversions;
        if (rows.IsEmpty)
            return new("converted", "From the agenda to an effect", [new SentenceBuilder(notes).Say("Nothing on record names a field of cooperation.").Rests(desk.Count("fields", [])).Build()], []);
        var pledges = desk.Dossier.Recordings.SelectMany(r => r.Pledges).ToDictionary(p => p.Id);
        var events = desk.Dossier.Events.ToDictionary(e => e.Id);
        var findings = desk.Dossier.Findings.ToDictionary(f => f.Study, StringComparer.Ordinal);
        Source Words(string what, IEnumerable<PledgeId> ids) => desk.Count(what, ids.Select(id => desk.Span(id.Value, pledges[id].Document, pledges[id].Span)));
        Source Acts(string what, IEnumerable<EventId> ids) => desk.Count(what, ids.Select(id => desk.Event(events[id])));
        BriefSentence Cell(int count, Source source) => count == 0 ? new SentenceBuilder(notes).Say("–").Build() : new SentenceBuilder(notes).Count(count, source).Build();

        IEnumerable<Source> Binding(Conversion row) => row.Pledged.Select(id => desk.Span(id.Value, pledges[id].Document, pledges[id].Span)).Concat(row.Agreed.Select(id => desk.Event(events[id])));

        var agreed = rows.Where(r => r.Pledged.Length + r.Agreed.Length > 0).ToArray();
        var done = rows.Where(r => r.Done.Length > 0).ToArray();
        var shown = rows.Where(r => r.Studies.Any(s => findings.GetValueOrDefault(s)?.Verdict?.Value == StudyVerdictValue.Supported)).ToArray();
        var gaps = rows.Where(r => r.Indicator is null).ToArray();
        var all = rows.SelectMany(r => r.Agreed.Concat(r.Done)).Distinct().ToArray();
        var source = Acts("fields that are named", all);
        var sentence = new SentenceBuilder(notes).Say("The evidence names ").Count(rows.Length, source).Say(" fields of cooperation: something was promised or agreed in ").Count(agreed.Length, desk.Count("promised or agreed", agreed.SelectMany(Binding)))
            .Say(", done in ").Count(done.Length, Acts("acts of the two sides", done.SelectMany(r => r.Done).Distinct())).Say(", and shown in data, whatever the direction, in ").Count(shown.Length, desk.Count("studies with the answer yes, by field", shown.SelectMany(r => r.Studies).Select(s => Of(findings[s])))).Say("; for ").Count(gaps.Length, source).Say(" no official series is known.").Build();
        var table = new BriefTable("What became of each field", ["Field", "On the agenda", "Promised", "Agreed by both", "Done", "Days to the first act", "Overdue", "Measured", "At stake", "Official measure"],
            [.. rows.Select(r => ImmutableArray.Create(
                new SentenceBuilder(notes).Say(r.Domain.Replace('-', ' ')).Build(),
                Cell(r.Agenda.Length, Words($"agenda items and recommendations, {r.Domain}", r.Agenda)),
                Cell(r.Pledged.Length, Words($"pledges and targets, {r.Domain}", r.Pledged)),
                Cell(r.Agreed.Length, Acts($"agreements of the two sides, {r.Domain}", r.Agreed)),
                Cell(r.Done.Length, Acts($"acts of the two sides, {r.Domain}", r.Done)),
                Waited(notes, r, Acts($"agreements of the two sides, {r.Domain}", r.Agreed)),
                Cell(r.Overdue.Length, Words($"pledges whose day has passed, {r.Domain}", r.Overdue)),
                Measured(notes, r, findings),
                AtStake(desk, notes, r),
                Official(desk, notes, r)))],
            null, "Counted are words and acts on record, each once. Meetings are no act of a field. The days run from an agreement to the first act of its field after it, whether or not that act fulfils it. What is agreed is not done, and what is done need not show: the last columns say whether anything was measured, and by what it could be.");
        var silent = desk.Dossier.UnnamedFields.Select(f => f.Replace('-', ' ')).ToArray();
        ImmutableArray<BriefSentence> sentences = silent.Length == 0
            ? [sentence]
            : [sentence, new SentenceBuilder(notes).Say($"No pledge, no act of the two sides and no study names the other fields that are followed: {string.Join(", ", silent)}.").Rests(source).Build()];
        return new("converted", "From the agenda to an effect", sentences, [table]);
    }

    private static BriefSentence Waited(NoteBook notes, Conversion row, Source source)
    {
        if (row.Agreed.IsEmpty)
            return new SentenceBuilder(notes).Say("–").Build();
        if (row.Pace.MedianDays is not { } days)
            return new SentenceBuilder(notes).Say("no act since").Rests(source).Build();
        var cell = new SentenceBuilder(notes).Number(days, 0, "days", source);
        if (row.Pace.Open.Length > 0)
            cell.Say("; ").Count(row.Pace.Open.Length, source).Say(" without an act since");
        return cell.Build();
    }

    private static BriefSentence AtStake(SourceDesk desk, NoteBook notes, Conversion row)
    {
        var cell = new SentenceBuilder(notes);
        var said = 0;
        foreach (var held in row.AtStake)
            cell.Say(said++ == 0 ? "" : "; ").Say($"{desk.Country(held.Of)}: ").Number(100 * held.Share!.Value, 1, "percent", SourceDesk.Rows($"dependence:{held.Of}:{held.What}:{held.Item}", held.Rows)).Say($" % of {held.What}");
        foreach (var stress in desk.Dossier.Stress.Where(s => s.Converged && row.Scenarios.Contains(s.Scenario, StringComparer.Ordinal)))
        {
            // The first horizon: what is at stake soonest.
            foreach (var impact in stress.Impacts.Where(i => i.Horizon == stress.Impacts[0].Horizon))
            {
                var source = Stakes.Source(stress) with { From = impact.Id.Value };
                cell.Say(said++ == 0 ? "" : "; ").Say($"{desk.Country(impact.Country)} ").Signed(impact.Range.P5, 2, "percent", source).Say(" to ").Signed(impact.Range.P95, 2, "percent", source).Say(" % of income under ").Verbatim(stress.Scenario, source);
            }
        }
        return said == 0 ? cell.Say("no figure held").Build() : cell.Build();
    }

    private static Source Of(Finding finding) => SourceDesk.Places(finding.Id.Value, finding.Anchors, $"study “{finding.Study}”, its file and data");

    private static string Answer(StudyVerdict verdict) => verdict.Value == StudyVerdictValue.Refused ? verdict.Reason : Sections.Measured.Words(verdict.Value);

    // The kind of series; chapters and codes stand in the table of fields, and a number here would have to rest on evidence.
    private static string Kind(string? indicator) => indicator?.Split(':')[0] switch
    {
        null => "none known",
        "hs" => "customs, by chapter",
        "wdi" => "World Bank",
        var kind => kind,
    };

    // What is held of the series, or how it is had.
    private static BriefSentence Official(SourceDesk desk, NoteBook notes, Conversion row)
    {
        var cell = new SentenceBuilder(notes).Say(Kind(row.Indicator));
        foreach (var (held, at) in row.Held.Select((h, at) => (h, at)))
        {
            var source = SourceDesk.Rows($"official:{row.Domain}:{held.Reporter}", [held]);
            cell.Say(at == 0 ? ": " : "; ").Say($"{desk.Country(held.Reporter)} ").Number((double)held.Value!.Value, held.Value.Value % 1 == 0 ? 0 : 2, held.Unit, source).Say($" {held.Unit} (").Period(held.Period, source).Say(")");
        }
        return row.Fetch.IsEmpty ? cell.Build() : cell.Say("; not held: ").Verbatim(string.Join("; ", row.Fetch), desk.Count("official series that are not held", [])).Build();
    }

    private static BriefSentence Measured(NoteBook notes, Conversion row, Dictionary<string, Finding> findings)
    {
        var answers = row.Studies.Select(s => findings.GetValueOrDefault(s)).OfType<Finding>().Where(f => f.Verdict is not null).ToArray();
        if (answers.Length == 0)
            return new SentenceBuilder(notes).Say(row.Indicator is null ? "no: nothing measures it" : "no study").Build();
        var cell = new SentenceBuilder(notes);
        for (var i = 0; i < answers.Length; i++)
            cell.Say(i == 0 ? "" : "; ").Verbatim($"{answers[i].Study}: {Answer(answers[i].Verdict!)}", Of(answers[i]));
        return cell.Build();
    }
}
