using System.Collections.Immutable;

namespace Rapport.Briefs.Sections;

/// <summary>What holds, and under which definition: verdicts on the press's figures first, then on our own notes and exercises.</summary>
internal static class WhatHolds
{
    public static BriefSection Write(SourceDesk desk, NoteBook notes)
    {
        var dossier = desk.Dossier;
        var documents = dossier.Documents.ToDictionary(d => d.Id);
        var claims = dossier.Recordings.SelectMany(r => r.Claims).ToDictionary(c => c.Id);
        var checkedClaims = dossier.Verdicts.Where(v => claims.ContainsKey(v.Claim)).Select(v => (Verdict: v, Claim: claims[v.Claim])).ToArray();
        var sentences = ImmutableArray.CreateBuilder<BriefSentence>();
        var tables = ImmutableArray.CreateBuilder<BriefTable>();

        foreach (var (kind, name) in new[] { (DocumentKind.Press, "press"), (DocumentKind.ProjectNote, "project notes"), (DocumentKind.Exercise, "exercises") })
        {
            var group = checkedClaims.Where(c => documents[c.Claim.Document].Kind == kind && c.Verdict.Value is not null)
                .OrderBy(c => c.Claim.Document.Value, StringComparer.Ordinal).ThenBy(c => c.Claim.Span).ToArray();
            if (group.Length == 0)
                continue;
            sentences.Add(Counts(desk, notes, name, group));
            // Our own notes are listed only where something is open; that they hold is what they are there for.
            var shown = kind == DocumentKind.ProjectNote ? [.. group.Where(c => c.Verdict.Value is not (VerdictValue.Supported or VerdictValue.SupportedUnder or VerdictValue.NoData or VerdictValue.NotCheckable or VerdictValue.Undefined))] : group;
            if (shown.Length > 0)
                tables.Add(Table(desk, notes, kind == DocumentKind.ProjectNote ? "Figures of the project notes that do not simply hold" : $"Figures of the {name}", shown));
        }
        foreach (var check in dossier.Recordings.SelectMany(r => r.Internal).Where(c => !c.Holds))
        {
            var source = desk.Count("figures that do not fit together", check.Claims.Where(claims.ContainsKey).Select(c => desk.Claim(claims[c])));
            sentences.Add(new SentenceBuilder(notes).Say(documents[check.Document].Kind == DocumentKind.Exercise ? "Inside an exercise: " : "Inside an article: ").Verbatim(check.Message, source).Say(".").Build());
        }
        var untyped = dossier.Recordings.SelectMany(r => r.Claims).Where(c => c.Type is ClaimType.Normative or ClaimType.Predictive).ToArray();
        if (untyped.Length > 0)
        {
            sentences.Add(new SentenceBuilder(notes).Count(untyped.Length, desk.Count("normative and predictive statements", untyped.Select(desk.Claim)))
                .Say(" statements say what ought to be or what will be; they get no verdict.").Build());
        }
        if (sentences.Count == 0)
            sentences.Add(new SentenceBuilder(notes).Say("No figure was stated.").Rests(desk.Count("stated figures", [])).Build());
        return new("holds", "What holds, and under which definition", sentences.ToImmutable(), tables.ToImmutable());
    }

    private static BriefSentence Counts(SourceDesk desk, NoteBook notes, string name, (Verdict Verdict, Claim Claim)[] group)
    {
        var sentence = new SentenceBuilder(notes).Say("Of ").Count(group.Length, desk.Count($"checked figures of the {name}", group.Select(c => desk.Claim(c.Claim)))).Say($" checked statements of the {name}, ");
        var values = group.GroupBy(c => c.Verdict.Value!.Value).OrderBy(g => g.Key).ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            sentence.Say(i == 0 ? "" : i == values.Length - 1 ? " and " : ", ")
                .Count(values[i].Count(), desk.Count($"{Word.Of(values[i].Key)}, {name}", values[i].Select(c => desk.Claim(c.Claim))))
                .Say(" " + Words(values[i].Key, values[i].Count()));
        }
        return sentence.Say(".").Build();
    }

    private static string Words(VerdictValue value, int count) => value switch
    {
        VerdictValue.Supported => count == 1 ? "holds" : "hold",
        VerdictValue.SupportedUnder => count == 1 ? "holds under some definitions only" : "hold under some definitions only",
        VerdictValue.Contradicted => count == 1 ? "holds under none" : "hold under none",
        VerdictValue.Misstated => count == 1 ? "is true of something else" : "are true of something else",
        VerdictValue.Stale => count == 1 ? "was true earlier" : "were true earlier",
        VerdictValue.SourcesDisagree => count == 1 ? "is told differently by official sources" : "are told differently by official sources",
        VerdictValue.Undefined => count == 1 ? "waits for a definition" : "wait for a definition",
        VerdictValue.NotCheckable => count == 1 ? "can be checked by no series" : "can be checked by no series",
        VerdictValue.NoData => count == 1 ? "could be checked with data that are not held" : "could be checked with data that are not held",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "a verdict of the closed list"),
    };

    private static BriefTable Table(SourceDesk desk, NoteBook notes, string title, (Verdict Verdict, Claim Claim)[] group)
    {
        // Of a long list the brief shows first what does not simply hold.
        var shown = group.Length <= RowLimit.Rows ? group : [.. group.OrderBy(c => Worth(c.Verdict.Value!.Value)).Take(RowLimit.Rows)];
        var rows = shown.Select(c =>
        {
            var claim = desk.Claim(c.Claim);
            var sentence = desk.Span(c.Claim.Id.Value, c.Claim.Document, c.Claim.Sentence);
            var rests = c.Verdict.Rows.IsEmpty ? claim : SourceDesk.Rows(c.Verdict.Id.Value, c.Verdict.Rows);
            return ImmutableArray.Create(
                new SentenceBuilder(notes).Say("“").Verbatim(SourceDesk.Short(c.Claim.Sentence.Of(desk.Document(c.Claim.Document).Text)), sentence).Say("”").Build(),
                new SentenceBuilder(notes).Verbatim(c.Claim.Text, claim).Build(),
                new SentenceBuilder(notes).Say(Word.Of(c.Verdict.Value!.Value)).Say(c.Verdict.Override is null ? "" : " (by a person's decision)").Build(),
                new SentenceBuilder(notes).Verbatim(c.Verdict.Explanation, rests).Build());
        });
        return new(title, ["Sentence", "Figure", "Verdict", "Why"], [.. rows], null, RowLimit.Told($"{title}: each statement, its verdict, and the reading and cells that decide it.", group.Length, "rapport check CASE"));
    }

    private static int Worth(VerdictValue value) => value switch
    {
        VerdictValue.Misstated => 0,
        VerdictValue.Contradicted => 1,
        VerdictValue.SourcesDisagree => 2,
        VerdictValue.Stale => 3,
        VerdictValue.SupportedUnder => 4,
        VerdictValue.Supported => 5,
        VerdictValue.Undefined => 6,
        VerdictValue.NoData => 7,
        VerdictValue.NotCheckable => 8,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "a verdict of the closed list"),
    };
}
