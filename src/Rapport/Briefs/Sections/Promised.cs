using System.Collections.Immutable;

namespace Rapport.Briefs.Sections;

/// <summary>What was promised: pledges apart from agenda items, recommendations and targets; measurable ones marked.</summary>
internal static class Promised
{
    public static BriefSection Write(SourceDesk desk, NoteBook notes)
    {
        var kinds = desk.Dossier.Documents.ToDictionary(d => d.Id, d => d.Kind);
        var pledges = desk.Dossier.Recordings.SelectMany(r => r.Pledges).Where(p => kinds[p.Document] != DocumentKind.Exercise)
            .OrderBy(p => p.Kind).ThenBy(p => p.Document.Value, StringComparer.Ordinal).ThenBy(p => p.Span).ToImmutableArray();
        var sentence = new SentenceBuilder(notes).Say("On record are ");
        var words = new[] { (PledgeKind.Pledge, " pledges, "), (PledgeKind.Target, " programme targets, "), (PledgeKind.Agenda, " agenda items and "), (PledgeKind.Recommendation, " recommendations; ") };
        foreach (var (kind, word) in words)
            sentence.Count(pledges.Count(p => p.Kind == kind), desk.Count(Word.Of(kind), pledges.Where(p => p.Kind == kind).Select(p => Of(desk, p)))).Say(word);
        var measurable = pledges.Where(p => p.Measurable).ToArray();
        sentence.Count(measurable.Length, desk.Count("measurable", measurable.Select(p => Of(desk, p)))).Say(measurable.Length == 1 ? " of them states a measure that anybody could check." : " of them state a measure that anybody could check.");
        var rows = pledges.Take(RowLimit.Rows).Select(p => ImmutableArray.Create(
            new SentenceBuilder(notes).Say(Word.Of(p.Kind)).Build(),
            new SentenceBuilder(notes).Say(Names(desk, p.By)).Build(),
            new SentenceBuilder(notes).Say(Names(desk, p.To)).Build(),
            new SentenceBuilder(notes).Verbatim(SourceDesk.Short(p.What), Of(desk, p)).Build(),
            p.Due is { } due ? new SentenceBuilder(notes).Period(due, Of(desk, p)).Build() : new SentenceBuilder(notes).Say("not stated").Build(),
            new SentenceBuilder(notes).Say(p.Measurable ? "yes" : "no").Build()));
        ImmutableArray<BriefTable> tables = pledges.IsEmpty ? [] : [new("Words about the future", ["Kind", "By", "To", "What", "By when", "Measurable"], [.. rows], null, RowLimit.Told("Pledges, targets, agenda items and recommendations, each with the sentence it stands in.", pledges.Length, "rapport export CASE --kind pledges"))];
        return new("promised", "What was promised", [sentence.Build()], tables);
    }

    private static Source Of(SourceDesk desk, Pledge pledge) => desk.Span(pledge.Id.Value, pledge.Document, pledge.Span);

    private static string Names(SourceDesk desk, ImmutableArray<EventActor> actors)
    {
        var names = actors.Select(a => a.Country is { } code ? desk.Country(code) : a.Text).Distinct().ToArray();
        return names.Length == 0 ? "–" : string.Join(" and ", names.Where(n => !n.Any(char.IsDigit)));
    }
}
