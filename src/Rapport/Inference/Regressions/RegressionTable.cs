using System.Collections.Immutable;

namespace Rapport.Inference.Regressions;

/// <summary>The rows of a regression: outcome, named regressors, groups whose effects are taken out, clusters. Rows with a missing entry are left out.</summary>
/// <param name="Y">The outcome.</param>
/// <param name="Names">The regressors' names.</param>
/// <param name="X">The regressors, one column each.</param>
/// <param name="Effects">The groupings whose effects are taken out.</param>
/// <param name="Clusters">The dimensions of the clusters.</param>
internal sealed record RegressionTable(double[] Y, ImmutableArray<string> Names, double[][] X, int[][] Effects, int[][] Clusters)
{
    /// <summary>The unit of each row.</summary>
    public required int[] Units { get; init; }

    /// <summary>The time of each row.</summary>
    public required int[] Times { get; init; }

    /// <summary>The units' names.</summary>
    public required ImmutableArray<string> UnitNames { get; init; }

    /// <summary>The table of a study, or why there is none.</summary>
    /// <param name="study">The study: its outcome and transform.</param>
    /// <param name="panel">The data.</param>
    /// <param name="regressors">Named columns, one entry a row of the panel.</param>
    /// <param name="effects">Columns whose groups' effects are taken out, family by family.</param>
    /// <param name="clusters">Columns of the clusters, dimension by dimension.</param>
    public static Parsed<RegressionTable> Build(Study study, Panel panel, IReadOnlyList<(string Name, double[] Values)> regressors, ImmutableArray<ImmutableArray<string>> effects, ImmutableArray<ImmutableArray<string>> clusters)
    {
        var column = panel.Columns.IndexOf(study.Outcome);
        if (column < 0)
            return Refuse(study, $"the data have no column '{study.Outcome}', only {string.Join(", ", panel.Columns)}");
        if (study.Transform == "share")
            return Refuse(study, "a regression takes the outcome as level or log, not as share");
        var groupings = effects.Concat(clusters).Select(columns => RowGroups.Of(panel, columns)).ToArray();
        if (groupings.Select(g => g.Absent).OfType<string>().FirstOrDefault() is { } absent)
            return Refuse(study, $"found no column '{absent}' to group rows by");
        var order = TimeLabelOrder.Of(panel.Times);
        var inWindow = panel.Times.Select(t => study.Window.Uses(t, order)).ToArray();
        var outcome = panel.Cells.Select(c => c.Values[column] is { } value ? study.Transform == "log" ? value > 0 ? Math.Log(value) : double.NaN : value : double.NaN).ToArray();
        int[] rows = [.. Enumerable.Range(0, panel.Cells.Length).Where(r => inWindow[panel.Cells[r].Time] && double.IsFinite(outcome[r]) && regressors.All(x => double.IsFinite(x.Values[r])))];
        return new Parsed<RegressionTable>.Ok(new RegressionTable(
            outcome, [.. regressors.Select(x => x.Name)], [.. regressors.Select(x => x.Values)], [.. groupings.Take(effects.Length).Select(g => g.Codes)], [.. groupings.Skip(effects.Length).Select(g => g.Codes)])
        {
            Units = [.. panel.Cells.Select(c => c.Unit)],
            Times = [.. panel.Cells.Select(c => c.Time)],
            UnitNames = panel.Units,
        }.Only(rows));
    }

    /// <summary>The same of some of its rows, groups numbered anew.</summary>
    public RegressionTable Only(int[] rows) => this with
    {
        Y = [.. rows.Select(r => Y[r])],
        Units = [.. rows.Select(r => Units[r])],
        Times = [.. rows.Select(r => Times[r])],
        X = [.. X.Select(x => rows.Select(r => x[r]).ToArray())],
        Effects = [.. Effects.Select(codes => RowGroups.Among(codes, rows))],
        Clusters = [.. Clusters.Select(codes => RowGroups.Among(codes, rows))],
    };

    /// <summary>How many groups a grouping has.</summary>
    public static int Count(int[] codes) => codes.Length == 0 ? 0 : codes.Max() + 1;

    /// <summary>The factor that brings the clusters' covariance to a sample of this size, by its name; null where there is no such name.</summary>
    /// <param name="name"><c>none</c>: 1. <c>clusters</c>: G/(G−1), with G the clusters of the dimension that has fewest. <c>full</c>: that times (n−1)/(n−K), with K the coefficients and the effects that do not lie within a cluster.</param>
    /// <param name="coefficients">How many coefficients were estimated.</param>
    public double? SmallSample(string name, int coefficients)
    {
        var least = Clusters.Length == 0 ? Y.Length : Clusters.Min(Count);
        var byClusters = least / (least - 1.0);
        return name switch
        {
            "none" => 1,
            "clusters" or "G/(G-1)" => byClusters,
            "full" or "fixest" => byClusters * (Y.Length - 1.0) / (Y.Length - coefficients - EffectsOutsideClusters()),
            _ => null,
        };
    }

    // One effect of every family but the first is told by the others; a family within a cluster does not count beyond its mean.
    private int EffectsOutsideClusters()
    {
        if (Effects.Length == 0)
            return 0;
        var outside = Effects.Where(e => !Clusters.Any(c => Nested(e, c))).Sum(e => Count(e) - 1);
        return outside + 1;
    }

    private static bool Nested(int[] effects, int[] clusters)
    {
        var of = Enumerable.Repeat(-1, Count(effects)).ToArray();
        for (var r = 0; r < effects.Length; r++)
        {
            if (of[effects[r]] < 0)
                of[effects[r]] = clusters[r];
            else if (of[effects[r]] != clusters[r])
                return false;
        }
        return true;
    }

    private static Parsed<RegressionTable>.Malformed Refuse(Study study, string message) => new(new(study.File.File, "regression", message));
}
