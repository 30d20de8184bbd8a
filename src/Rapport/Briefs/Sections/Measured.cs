using System.Collections.Immutable;
using Rapport.Briefs.Charts;

namespace Rapport.Briefs.Sections;

/// <summary>Did it show up in anything measurable: studies with their placebos, value split into weight and unit value, and both sides' figures of one flow.</summary>
internal static class Measured
{
    public static BriefSection Write(SourceDesk desk, NoteBook notes)
    {
        var dossier = desk.Dossier;
        var sentences = ImmutableArray.CreateBuilder<BriefSentence>();
        var tables = ImmutableArray.CreateBuilder<BriefTable>();
        foreach (var finding in dossier.Findings)
        {
            sentences.AddRange(Sentences(notes, finding));
            if (finding.Witnesses.Length > 1)
                tables.Add(WitnessTable(notes, finding));
            if (finding.Witnesses.FirstOrDefault(w => !w.Path.IsEmpty) is { } witness)
                tables.Add(PathTable(notes, finding, witness));
        }
        foreach (var group in dossier.Splits.GroupBy(s => s.Label))
        {
            sentences.Add(SplitSentence(desk, notes, group.First()));
            tables.Add(SplitTable(desk, notes, [.. group]));
        }
        foreach (var mirror in dossier.Mirrors)
            sentences.Add(MirrorSentence(desk, notes, mirror));
        if (sentences.Count == 0)
            sentences.Add(new SentenceBuilder(notes).Say("Nothing was measured: the case names no study, and holds no flow with both value and weight.").Rests(desk.Count("studies", [])).Build());
        return new("measured", "Did it show up in anything measurable", sentences.ToImmutable(), tables.ToImmutable());
    }

    public static string Words(StudyVerdictValue value) => value switch
    {
        StudyVerdictValue.Supported => "yes",
        StudyVerdictValue.NotSupported => "no",
        StudyVerdictValue.CannotTell => "it cannot be told",
        StudyVerdictValue.Refused => "the data do not allow the question",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "a verdict of the closed list"),
    };

    private static IEnumerable<BriefSentence> Sentences(NoteBook notes, Finding finding)
    {
        var source = Of(finding);
        var verdict = new SentenceBuilder(notes).Verbatim(finding.Question, source).Say(" ");
        verdict.Say(finding.Verdict is { } v ? Capital(Words(v.Value)) : "Replication").Say(": ").Verbatim(finding.Verdict?.Reason ?? "a published result, recomputed", source).Say(".");
        yield return verdict.Build();
        if (finding.Witnesses.FirstOrDefault(w => w.Status == WitnessStatus.Ok) is { EstimatePercent: { } percent, IntervalPercent: { } interval } witness)
        {
            yield return new SentenceBuilder(notes).Say($"By the method “{witness.Method}” the outcome lies ").Signed(percent, 1, "percent", source).Say(" % from where it would have been, on average over the horizon; the ")
                .Number(100 * interval.Level, 0, "percent", source).Say(" % interval that its placebos allow runs from ").Signed(interval.Low, 1, "percent", source).Say(" to ").Signed(interval.High, 1, "percent", source).Say(" %.").Build();
        }
        var curve = finding.Curve.Where(c => c.EstimatePercent is not null).ToArray();
        if (curve.Length > 1)
        {
            yield return new SentenceBuilder(notes).Say("Of ").Count(finding.Curve.Length, source).Say(" combinations of other choices (logarithm or level; levels, means or months taken out; all or half of the time before) ").Count(curve.Length, source)
                .Say(" fit well enough to speak; under them the same method finds between ").Signed(curve[0].EstimatePercent!.Value, 1, "percent", source).Say(" and ").Signed(curve[^1].EstimatePercent!.Value, 1, "percent", source).Say(" %.").Build();
        }
        foreach (var warning in finding.Warnings)
            yield return new SentenceBuilder(notes).Say("To bear in mind: ").Verbatim(warning.Message, source).Say(".").Build();
        if (finding.Registered == "before-data")
            yield return new SentenceBuilder(notes).Say("The study was registered before any of its outcome after the turn was held.").Rests(source).Build();
        if (finding.Registered == "after-publication")
            yield return new SentenceBuilder(notes).Say("The study was registered after its data had been published.").Rests(source).Build();
    }

    private static Source Of(Finding finding) => SourceDesk.Places(finding.Id.Value, finding.Anchors, FormattableString.Invariant($"study “{finding.Study}”, SHA-256 {finding.Hash[..12]}…, seed {finding.Seed}; its data, SHA-256 {finding.DataSha256?[..12] ?? "none"}…: {finding.Rows} rows, {finding.Units} units, {finding.Periods} periods"));

    // What each method says, side by side: agreement is seen, not claimed.
    private static BriefTable WitnessTable(NoteBook notes, Finding finding)
    {
        var source = Of(finding);
        var rows = finding.Witnesses.Select(w => ImmutableArray.Create(
            new SentenceBuilder(notes).Verbatim(w.Method, source).Build(),
            w.EstimatePercent is { } percent ? new SentenceBuilder(notes).Signed(percent, 1, "percent", source).Build() : new SentenceBuilder(notes).Say("–").Build(),
            w.IntervalPercent is { } interval ? new SentenceBuilder(notes).Signed(interval.Low, 1, "percent", source).Say(" to ").Signed(interval.High, 1, "percent", source).Build() : new SentenceBuilder(notes).Say("–").Build(),
            w.P is { } p ? new SentenceBuilder(notes).Number(p.Value, 3, "p", source).Build() : new SentenceBuilder(notes).Say("–").Build(),
            w.Reason is { } reason ? new SentenceBuilder(notes).Verbatim(reason, source).Build()
                : w.Breaks.IsEmpty ? new SentenceBuilder(notes).Say("").Build() : new SentenceBuilder(notes).Verbatim("breaks after " + string.Join(", ", w.Breaks.Select(b => $"{b.Time} ({b.Low} to {b.High})")), source).Build()));
        return new($"Study {finding.Study}: what each witness says", ["Method", "Effect, %", "Interval, %", "p", "Remark"], [.. rows], null, "sc: weighted donors; sdid: donors and times weighted; asc: weights corrected by ridge; did: mean of donors; bsts: the series by itself; breaks: dates of change.");
    }

    private static BriefTable PathTable(NoteBook notes, Finding finding, Witness witness)
    {
        var source = Of(finding);
        var rows = witness.Path.Select(p => ImmutableArray.Create(
            new SentenceBuilder(notes).Verbatim(p.Time, source).Build(),
            Cell(notes, p.Actual, 0, source),
            Cell(notes, p.Counterfactual, 0, source),
            p.Actual is { } actual && p.Counterfactual is { } would && would != 0 ? new SentenceBuilder(notes).Signed(100 * ((actual / would) - 1), 1, "percent", source).Build() : new SentenceBuilder(notes).Say("–").Build()));
        var svg = PathChart.Draw($"{finding.Study}: what was, and what would have been", witness.Path);
        return new($"Study {finding.Study}: what was, and what would have been", ["Time", "Was", "Would have been", "Gap, %"], [.. rows], svg,
            "Solid: what was. Dashed: the weighted donors. Shaded: how far the placebos stray.");
    }

    private static BriefSentence Cell(NoteBook notes, double? value, int decimals, Source source) =>
        value is { } number ? new SentenceBuilder(notes).Number(number, decimals, "outcome", source).Build() : new SentenceBuilder(notes).Say("–").Build();

    private static BriefSentence SplitSentence(SourceDesk desk, NoteBook notes, ChangeSplit split)
    {
        var source = SourceDesk.Rows($"split:{split.Label}:{split.Partner}", split.Rows);
        return new SentenceBuilder(notes).Verbatim(Label(desk, split), source).Say($" to {desk.Partners(split.Partner)}: from ").Period(split.Before, source).Say(" to ").Period(split.After, source)
            .Say(" the value changed by ").Signed(split.ValuePercent, 1, "percent", source).Say(" %, the weight by ").Signed(split.QuantityPercent!.Value, 1, "percent", source)
            .Say(" % and the value of a kilogram by ").Signed(split.UnitValuePercent!.Value, 1, "percent", source).Say(" %.").Build();
    }

    private static string Label(SourceDesk desk, ChangeSplit split)
    {
        var words = split.Label.Split(' ', 2);
        return $"{desk.Country(words[0])}'s {words[1]}";
    }

    private static BriefTable SplitTable(SourceDesk desk, NoteBook notes, ChangeSplit[] splits)
    {
        var rows = splits.Select(s =>
        {
            var source = SourceDesk.Rows($"split:{s.Label}:{s.Partner}", s.Rows);
            return ImmutableArray.Create(
                new SentenceBuilder(notes).Say(desk.Partners(s.Partner)).Build(),
                new SentenceBuilder(notes).Signed(s.ValuePercent, 1, "percent", source).Build(),
                new SentenceBuilder(notes).Signed(s.QuantityPercent!.Value, 1, "percent", source).Build(),
                new SentenceBuilder(notes).Signed(s.UnitValuePercent!.Value, 1, "percent", source).Build());
        });
        var svg = BarChart.Draw("Change in percent", ["Value", "Weight", "Value of a kilogram"],
            [.. splits.Select(s => (desk.Partners(s.Partner), ImmutableArray.Create(s.ValuePercent, s.QuantityPercent!.Value, s.UnitValuePercent!.Value)))]);
        return new($"{Label(desk, splits[0])}: value, weight, value of a kilogram", ["Partner", "Value, %", "Weight, %", "Value of a kilogram, %"], [.. rows], svg,
            "The change of the value is the change of the weight times the change of the value of a kilogram; partners other than the two show what the world did meanwhile.");
    }

    private static BriefSentence MirrorSentence(SourceDesk desk, NoteBook notes, Mirror mirror)
    {
        var source = SourceDesk.Rows($"mirror:{mirror.Exporter}:{mirror.Importer}", mirror.Rows);
        return new SentenceBuilder(notes).Say($"What {desk.Country(mirror.Exporter)} sold to {desk.Country(mirror.Importer)} in ").Period(mirror.Period, source).Say(" was ")
            .Billions(mirror.ByExporter, source).Say(" by the seller's customs and ").Billions(mirror.ByImporter, source).Say(" by the buyer's, a gap of ")
            .Signed(mirror.GapPercent, 0, "percent", source).Say(" %; both stand.").Build();
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
