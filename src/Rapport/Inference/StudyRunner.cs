using System.Collections.Immutable;

namespace Rapport.Inference;

/// <summary>Runs a study: every method it asks for, every placebo, the power, and the verdict. Nothing in it can be switched off by the study.</summary>
public static class StudyRunner
{
    /// <summary>The stage's rules, for the ledger.</summary>
    public static ImmutableArray<string> Rules { get; } = ["inference/sc@1", "inference/did@1", StudyVerdictRule.Id];

    /// <summary>An onset counts when the gap stays outside the placebo band for so many times in a row.</summary>
    private const int OnsetRun = 3;

    /// <summary>A donor with less weight than this cannot carry the answer alone.</summary>
    private const double WeightThatMatters = 0.05;

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
        if (OutcomeMatrixBuilder.Build(study, panel, warnings) is Parsed<OutcomeMatrix>.Malformed refused)
            return finding with { Verdict = new(StudyVerdictValue.Refused, refused.Fault.Message, new(StudyVerdictRule.Id), null), Warnings = [.. warnings] };
        var levels = ((Parsed<OutcomeMatrix>.Ok)OutcomeMatrixBuilder.Build(study, panel, [])).Value;

        var witnesses = ImmutableArray.CreateBuilder<Witness>();
        StudyVerdict? verdict = null;
        ImmutableArray<KeyValuePair<double, double>> power = [];
        foreach (var spec in study.Witnesses)
        {
            if (Method(spec.Method) is not { } method)
            {
                witnesses.Add(new() { Method = spec.Method, Status = WitnessStatus.Refused, Reason = $"the method '{spec.Method}' is not part of this version" });
                continue;
            }
            var matrix = Prepared(levels, spec);
            var set = PlaceboSet.Ask(matrix, method, cancel);
            var witness = WitnessMaker.Make(spec.Method, matrix, levels, set);
            witnesses.Add(witness);
            if (verdict is not null)
                continue;
            // The first method that can answer leads; the others stand beside it.
            power = InjectedPower.Curve(matrix, set, StudyVerdictRule.Level);
            var without = spec.Method == "sc" ? LeaveOneOut(matrix, set, cancel) : [];
            if (!without.IsEmpty)
                warnings.Add(new("leave-one-out", LeaveOneOutWords(matrix, without)));
            if (witness.Status == WitnessStatus.Ok && Onset(witness, matrix) is { } onset)
                warnings.Add(onset);
            var sign = without.All(w => Math.Sign(w.Estimate) == Math.Sign(set.Treated.Effect));
            verdict = StudyVerdictRule.Decide(witness, set, sign, InjectedPower.Smallest(power));
        }
        verdict ??= new(StudyVerdictValue.Refused, "none of the methods asked for is part of this version", new(StudyVerdictRule.Id), null);
        return finding with
        {
            Verdict = study.Replication ? null : verdict,
            Witnesses = witnesses.ToImmutable(),
            Power = power,
            Warnings = [.. warnings],
            Anchors = [.. finding.Anchors, .. levels.Anchors],
        };
    }

    private static Func<OutcomeMatrix, int, IReadOnlyList<int>, Counterfactual>? Method(string name) => name switch
    {
        "sc" => SyntheticControl.Fit,
        "did" => DifferenceInDifferences.Fit,
        _ => null,
    };

    private static OutcomeMatrix Prepared(OutcomeMatrix matrix, WitnessSpec spec)
    {
        var options = spec.Options.ToDictionary(o => o.Key, o => o.Value, StringComparer.Ordinal);
        if (options.GetValueOrDefault("season") == "month-means")
            return OutcomeMatrixBuilder.WithoutMonthMeans(matrix);
        return options.GetValueOrDefault("intercept") is "true" or "yes" ? OutcomeMatrixBuilder.WithoutMeans(matrix) : matrix;
    }

    private static ImmutableArray<Placebo> LeaveOneOut(OutcomeMatrix matrix, PlaceboSet set, CancellationToken cancel)
    {
        var all = Enumerable.Range(1, matrix.Units.Length - 1).ToArray();
        var without = ImmutableArray.CreateBuilder<Placebo>();
        foreach (var donor in all.Where(d => set.Treated.Weights[d - 1] >= WeightThatMatters))
        {
            cancel.ThrowIfCancellationRequested();
            var fit = SyntheticControl.Fit(matrix, 0, [.. all.Where(d => d != donor)]);
            without.Add(new(matrix.Units[donor], fit.Effect, fit.Ratio));
        }
        return without.ToImmutable();
    }

    private static string LeaveOneOutWords(OutcomeMatrix matrix, ImmutableArray<Placebo> without) =>
        "without one donor at a time the effect is " + string.Join(", ", without.Select(w => FormattableString.Invariant($"{matrix.ToPercent(w.Estimate):0.0} % (without {w.Unit})")));

    // The date of a decision need not be the date of its effect: say from when the gap leaves the placebo band and stays out.
    private static Warning? Onset(Witness witness, OutcomeMatrix matrix)
    {
        for (var t = matrix.Before; t + OnsetRun <= witness.Path.Length; t++)
        {
            var run = witness.Path.AsSpan(t, OnsetRun);
            var outside = true;
            foreach (var point in run)
                outside &= point.Low > 0 || point.High < 0;
            if (outside)
                return t == matrix.Before
                    ? null
                    : new("onset", $"the gap leaves the placebo band only from {witness.Path[t].Time}, not from {matrix.Times[matrix.Before]}");
        }
        return new("onset", $"the gap never stays outside the placebo band for {OnsetRun} times in a row");
    }
}
