using System.Collections.Immutable;

namespace Rapport.Briefs.Sections;

/// <summary>What could not be told: questions that the data do not decide, figures without data with the command that would bring them in, sentences not coded, files not read.</summary>
internal static class CannotTell
{
    public static BriefSection Write(SourceDesk desk, NoteBook notes)
    {
        var dossier = desk.Dossier;
        var sentences = ImmutableArray.CreateBuilder<BriefSentence>();
        var documents = dossier.Documents.ToDictionary(d => d.Id);
        var claims = dossier.Recordings.SelectMany(r => r.Claims).ToDictionary(c => c.Id);
        foreach (var finding in dossier.Findings.Where(f => f.Verdict is { Value: StudyVerdictValue.CannotTell or StudyVerdictValue.Refused }))
        {
            var source = SourceDesk.Places(finding.Id.Value, finding.Anchors, $"study “{finding.Study}”");
            sentences.Add(new SentenceBuilder(notes).Verbatim(finding.Question, source).Say(" It cannot be told: ").Verbatim(finding.Verdict!.Reason, source).Say(".").Build());
        }
        var open = dossier.Verdicts.Where(v => v.Value is VerdictValue.NoData or VerdictValue.Undefined or VerdictValue.NotCheckable && claims.TryGetValue(v.Claim, out var c) && documents[c.Document].Kind == DocumentKind.Press).ToArray();
        var uncoded = dossier.Recordings.Where(r => documents[r.Document].Kind != DocumentKind.Exercise).SelectMany(r => r.Uncoded.Select(u => (r.Document, Uncoded: u))).ToArray();
        if (uncoded.Length > 0)
        {
            sentences.Add(new SentenceBuilder(notes).Count(uncoded.Length, desk.Count("sentences not coded", uncoded.Select(u => desk.Span(u.Document.Value, u.Document, u.Uncoded.Span))))
                .Say(" sentences name both sides and were not coded as events: ").Verbatim(string.Join(", ", uncoded.GroupBy(u => u.Uncoded.Reason).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => FormattableString.Invariant($"{g.Count()} {g.Key}"))), desk.Count("sentences not coded", uncoded.Select(u => desk.Span(u.Document.Value, u.Document, u.Uncoded.Span)))).Say(".").Build());
        }
        if (dossier.Faults.Length > 0)
        {
            var source = desk.Count("what could not be read", []);
            sentences.Add(new SentenceBuilder(notes).Count(dossier.Faults.Length, source).Say(dossier.Faults.Length == 1 ? " place could not be read or taken as it stands; it is listed at the end." : " places could not be read or taken as they stand; they are listed at the end.").Build());
        }
        if (sentences.Count == 0 && open.Length == 0)
            sentences.Add(new SentenceBuilder(notes).Say("Nothing of what was asked remains open.").Rests(desk.Count("open questions", [])).Build());
        ImmutableArray<BriefTable> tables = open.Length == 0 ? [] : [Missing(desk, notes, open, claims)];
        return new("cannot-tell", "What we could not tell", sentences.ToImmutable(), tables);
    }

    private static BriefTable Missing(SourceDesk desk, NoteBook notes, Verdict[] open, Dictionary<ClaimId, Claim> claims)
    {
        var rows = open.Take(RowLimit.Rows).Select(v =>
        {
            var source = desk.Claim(claims[v.Claim]);
            return ImmutableArray.Create(
                new SentenceBuilder(notes).Verbatim(SourceDesk.Short(claims[v.Claim].Text), source).Build(),
                new SentenceBuilder(notes).Say(Word.Of(v.Value!.Value)).Build(),
                new SentenceBuilder(notes).Verbatim(v.Missing.IsEmpty ? v.Explanation : string.Join("; ", v.Missing.Select(m => m.What)), source).Build(),
                new SentenceBuilder(notes).Verbatim(v.Missing.IsEmpty ? "–" : v.Missing[0].Command, source).Build());
        });
        return new("Statements that stay open", ["Statement", "Verdict", "What would decide it", "Command"], [.. rows], null, RowLimit.Told("Statements that no held series decides, with what would decide them and how to bring it in.", open.Length, "rapport check CASE"));
    }
}
