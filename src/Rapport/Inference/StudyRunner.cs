using System.Collections.Immutable;

namespace Rapport.Inference;

/// <summary>Runs a study: every method it asks for, every placebo, the power, and the verdict. Nothing in it can be switched off by the study.</summary>
public static class StudyRunner
{
    /// <summary>The stage's rules, for the ledger.</summary>
    public static ImmutableArray<string> Rules { get; } = ["inference/sc@2", "inference/did@2", StudyVerdictRule.Id];

    /// <summary>Runs one study.</summary>
    /// <param name="study">The study.</param>
    /// <param name="panel">Its data, or null where none is held: then the verdict is refused and says so.</param>
    /// <param name="registered">When it was registered against when the data were held.</param>
    /// <param name="cancel">Stops between two placebos.</param>
    public static Finding Run(Study study, Panel? panel, string registered, CancellationToken cancel)
    {
        var warnings = new List<Warning>();
        var finding = new Finding
        {
            Id = FindingId.From(study.Id, Identity.Sha256(study.File.Text), panel?.Sha256),
            Study = study.Id,
            Question = study.Question,
            Hash = Identity.Sha256(study.File.Text),
            Registered = study.Replication ? "replication" : registered,
            Seed = study.Seed,
            DataSha256 = panel?.Sha256,
            Rows = panel?.Rows ?? 0,
            Units = panel?.Units.Length ?? 0,
            Periods = panel?.Times.Length ?? 0,
            Anchors = [new Anchor.InCell(study.File)],
        };
        if (panel is null)
            return finding with { Verdict = new(StudyVerdictValue.Refused, $"no data held: {study.DataFile}", new(StudyVerdictRule.Id), null) };
        var laidOut = OutcomeMatrixBuilder.Build(study, panel, warnings);
        if (laidOut is not Parsed<OutcomeMatrix>.Ok { Value: var levels })
            return finding with { Verdict = new(StudyVerdictValue.Refused, ((Parsed<OutcomeMatrix>.Malformed)laidOut).Fault.Message, new(StudyVerdictRule.Id), null), Warnings = [.. warnings] };
        var answers = study.Witnesses.Select(spec => Ask(study, spec, levels, cancel)).ToImmutableArray();
        // The first method that this version has leads, even where its gate fails: to go on to the next one would be to choose the method by its outcome.
        var lead = answers.FirstOrDefault(a => a.Set is not null);
        var power = lead?.Witness.Status == WitnessStatus.Ok ? InjectedPower.Curve(lead.Matrix!, levels, lead.Set!) : [];
        if (lead is { Set: { } set, Matrix: { } matrix } && lead.Witness.Status == WitnessStatus.Ok)
        {
            if (!set.Without[0].IsEmpty)
                warnings.Add(new("leave-one-out", LeaveOneOutWords(matrix, levels, set)));
            warnings.AddRange(OnsetFinder.Find(matrix, set));
        }
        if (study.Family is { } family)
            warnings.Add(new("family", $"the p-value stands for this study alone; it is not corrected for the others of the family '{family}'"));
        return finding with
        {
            Verdict = study.Replication ? null : Verdict(answers, lead, InjectedPower.Smallest(power)),
            Witnesses = [.. answers.Select(a => a.Witness)],
            Power = power,
            Warnings = [.. warnings],
            Anchors = [.. finding.Anchors, .. levels.Anchors],
        };
    }

    private static StudyVerdict Verdict(ImmutableArray<Answer> answers, Answer? lead, double? smallest)
    {
        if (lead is null)
        {
            var reasons = string.Join("; ", answers.Select(a => a.Witness.Reason).OfType<string>().Distinct());
            return new(StudyVerdictValue.Refused, answers.IsEmpty ? "the study names no method" : reasons, new(StudyVerdictRule.Id), null);
        }
        var sign = Math.Sign(lead.Set!.Treated.Effect);
        var signHolds = lead.Set.Without[0].All(w => Math.Sign(w.Value.Effect) == sign);
        var dissent = answers.FirstOrDefault(a => a != lead && a.Witness.Status == WitnessStatus.Ok && Math.Sign(a.Set!.Treated.Effect) != sign);
        return StudyVerdictRule.Decide(lead.Witness, lead.Set, signHolds, dissent?.Witness.Method, smallest);
    }

    private static Answer Ask(Study study, WitnessSpec spec, OutcomeMatrix levels, CancellationToken cancel)
    {
        if (Method(spec.Method) is not { } method)
            return Refused(spec, $"the method '{spec.Method}' is not part of this version");
        if (!study.Predictors.IsEmpty)
            return Refused(spec, "the study names predictors, and this version fits on the outcome alone");
        var prepared = OutcomePreparation.Prepare(levels, spec, study.File.File);
        if (prepared is not Parsed<OutcomeMatrix>.Ok { Value: var matrix })
            return Refused(spec, ((Parsed<OutcomeMatrix>.Malformed)prepared).Fault.Message);
        var set = PlaceboSet.Ask(matrix, method, cancel);
        return new(WitnessMaker.Make(spec.Method, matrix, levels, set, study.Level, !study.Replication), matrix, set);
    }

    private static Answer Refused(WitnessSpec spec, string reason) => new(new() { Method = spec.Method, Status = WitnessStatus.Refused, Reason = reason }, null, null);

    private static Func<OutcomeMatrix, int, IReadOnlyList<int>, Counterfactual>? Method(string name) => name switch
    {
        "sc" => SyntheticControl.Fit,
        "did" => DifferenceInDifferences.Fit,
        _ => null,
    };

    private static string LeaveOneOutWords(OutcomeMatrix matrix, OutcomeMatrix levels, PlaceboSet set) =>
        "without one donor at a time the effect is " + string.Join(", ", set.Without[0].OrderByDescending(w => set.Treated.Weights[w.Key - 1]).ThenBy(w => matrix.Units[w.Key], StringComparer.Ordinal).Select(w =>
            matrix.ToPercent(w.Value.Effect, levels.Without(0, w.Value)) is { } percent
                ? FormattableString.Invariant($"{percent:0.0} % (without {matrix.Units[w.Key]})")
                : FormattableString.Invariant($"{w.Value.Effect:0.###} (without {matrix.Units[w.Key]})")));

    private sealed record Answer(Witness Witness, OutcomeMatrix? Matrix, PlaceboSet? Set);
}
