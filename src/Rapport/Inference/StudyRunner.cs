using System.Collections.Immutable;
using Rapport.Inference.Donors;
using Rapport.Inference.OverTime;
using Rapport.Inference.Referee;
using Rapport.Inference.Regressions;

namespace Rapport.Inference;

/// <summary>Runs a study: every method it asks for, every placebo, the power, and the verdict. Nothing in it can be switched off by the study.</summary>
public static class StudyRunner
{
    /// <summary>The stage's rules, for the ledger.</summary>
    public static ImmutableArray<string> Rules { get; } =
        ["inference/sc@3", "inference/did@3", "inference/sdid@1", "inference/asc@1", "inference/bsts@1", "inference/breaks@1", "inference/lp@1", "inference/regression@1", "inference/eventstudy@1", "inference/referee@1", StudyVerdictRule.Id];

    /// <summary>Runs one study.</summary>
    /// <param name="study">The study.</param>
    /// <param name="panel">Its data, or null where none is held: then the verdict is refused and says so.</param>
    /// <param name="cancel">Stops between two placebos.</param>
    /// <param name="progress">Told of each dealing of a regressor, which may take long.</param>
    public static Finding Run(Study study, Panel? panel, CancellationToken cancel, IProgress<Progress>? progress = null)
    {
        var warnings = new List<Warning>();
        if (study.Registration is { } registration && !StudyRegister.IsOf(registration, study))
            warnings.Add(new("changed-since", "the study is not the one that was registered: its text has another hash, and it counts as written down now"));
        var finding = new Finding
        {
            Id = FindingId.From(study.Id, Identity.Sha256(study.File.Text), panel?.Sha256),
            Study = study.Id,
            Question = study.Question,
            Hash = Identity.Sha256(study.File.Text),
            Registered = StudyRegister.Word(study),
            Family = study.Family,
            Seed = study.Seed,
            DataSha256 = panel?.Sha256,
            Rows = panel?.Rows ?? 0,
            Units = panel?.Units.Length ?? 0,
            Periods = panel?.Times.Length ?? 0,
            Anchors = [new Anchor.InCell(study.File)],
        };
        if (panel is null || study.Witnesses.IsEmpty)
        {
            var reason = panel is null ? $"no data held: {study.DataFile}" : "the study names no method";
            return finding with { Verdict = StudyVerdictRule.Refuse(reason), Referee = study.Replication ? [] : RefereePoints.Unasked(study, finding, reason), Warnings = [.. warnings] };
        }

        var laidOut = study.Witnesses.Any(w => DonorMethods.Has(w.Method)) ? OutcomeMatrixBuilder.Build(study, panel, warnings) : null;
        var (witnesses, answers) = (new List<Witness>(), new List<DonorAnswer>());
        // The first method that compares with donors leads, even where its gate fails: to go on to the next one would be to choose the method by its outcome.
        DonorAnswer? lead = null;
        foreach (var spec in study.Witnesses)
        {
            if (laidOut is null || !DonorMethods.Has(spec.Method))
            {
                witnesses.Add(AskOther(study, spec, panel, warnings, progress, cancel));
                continue;
            }
            var answer = DonorAnswer.Ask(study, spec, laidOut, lead is null, cancel);
            lead ??= answer.Set is null ? null : answer;
            answers.Add(answer);
            witnesses.Add(answer.Witness);
            if (answer.Set is not null && DonorMethods.RepeatsProgram(study, spec))
                warnings.Add(new("published-solver", $"{spec.Method}: the weights stop where the published program stops, and carry no certificate; 'solver: exact' gives the optimum"));
        }
        var power = lead?.Witness.Status == WitnessStatus.Ok ? InjectedPower.Curve(lead.Matrix!, lead.Levels!, lead.Set!) : [];
        if (lead is { Set: { } set, Matrix: { } matrix, Levels: { } levels } && lead.Witness.Status == WitnessStatus.Ok)
        {
            if (!set.Without[0].IsEmpty)
                warnings.Add(new("leave-one-out", LeaveOneOutWords(matrix, levels, set)));
            warnings.AddRange(OnsetFinder.Find(matrix, set));
        }
        if (study.Family is { } family)
            warnings.Add(new("family", $"the p-value stands for this study alone; it is not corrected for the others of the family '{family}'"));
        finding = finding with
        {
            Verdict = study.Replication ? null : StudyVerdictRule.Of(lead, [.. witnesses], InjectedPower.Smallest(power)),
            Witnesses = [.. witnesses],
            Diagnostics = [.. answers.SelectMany(a => a.Diagnostics).Concat(witnesses.Where(w => w.Method == "breaks").SelectMany(BreakDates.Criteria)).DistinctBy(d => d.Name)],
            Power = power,
            // A replication repeats one published choice.
            Curve = !study.Replication && lead is { Witness.Status: WitnessStatus.Ok, Levels: { } laid } ? SpecificationCurve.Of(study, lead.Spec, panel, laid, cancel) : [],
            Warnings = [.. warnings],
            Anchors = [.. finding.Anchors, .. laidOut is Parsed<OutcomeMatrix>.Ok ok ? ok.Value.Anchors : []],
        };
        if (study.Replication)
            return finding;
        var points = RefereePoints.Of(study, panel, lead, finding, cancel);
        return finding with { Referee = [.. points.Select(p => p.Point)], Diagnostics = [.. finding.Diagnostics, .. points.SelectMany(p => p.Numbers)] };
    }

    private static Witness AskOther(Study study, WitnessSpec spec, Panel panel, List<Warning> warnings, IProgress<Progress>? progress, CancellationToken cancel) => spec.Method switch
    {
        "bsts" or "breaks" or "lp" => AskSeries(study, spec, StudySeriesBuilder.Build(study, panel), cancel),
        "ols" or "gravity" => RegressionWitness.Ask(study, spec, panel, warnings, progress, cancel),
        "eventstudy" => EventStudy.Ask(study, spec, panel, warnings, cancel),
        _ => new() { Method = spec.Method, Status = WitnessStatus.Refused, Reason = $"the method '{spec.Method}' is not part of this version" },
    };

    private static Witness AskSeries(Study study, WitnessSpec spec, Parsed<StudySeries> laidOut, CancellationToken cancel) => laidOut switch
    {
        Parsed<StudySeries>.Malformed bad => new() { Method = spec.Method, Status = WitnessStatus.Refused, Reason = bad.Fault.Message },
        Parsed<StudySeries>.Ok ok when spec.Method == "bsts" => StructuralSeries.Ask(study, spec, ok.Value, cancel),
        Parsed<StudySeries>.Ok ok when spec.Method == "breaks" => BreakDates.Ask(study, spec, ok.Value),
        Parsed<StudySeries>.Ok ok => LocalProjections.Ask(study, spec, ok.Value),
        _ => throw new InvalidOperationException("a series is laid out or it is not"),
    };

    private static string LeaveOneOutWords(OutcomeMatrix matrix, OutcomeMatrix levels, PlaceboSet set) =>
        "without one donor at a time the effect is " + string.Join(", ", set.Without[0].OrderByDescending(w => set.Treated.Weights[w.Key - 1]).ThenBy(w => matrix.Units[w.Key], StringComparer.Ordinal).Select(w =>
            matrix.ToPercent(w.Value.Effect, levels.Without(0, w.Value)) is { } percent
                ? FormattableString.Invariant($"{percent:0.0} % (without {matrix.Units[w.Key]})")
                : FormattableString.Invariant($"{w.Value.Effect:0.###} (without {matrix.Units[w.Key]})")));
}
