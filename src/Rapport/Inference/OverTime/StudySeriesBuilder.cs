using System.Collections.Immutable;
using Rapport.Inference.Donors;

namespace Rapport.Inference.OverTime;

/// <summary>Lays out a panel as one series, for methods that look at a unit by itself.</summary>
internal static class StudySeriesBuilder
{
    /// <summary>Fewer times than this tell nothing of how a series moves.</summary>
    public const int FewestTimes = 10;

    /// <summary>The series, or why there is none.</summary>
    public static Parsed<StudySeries> Build(Study study, Panel panel)
    {
        var column = panel.Columns.IndexOf(study.Outcome);
        if (column < 0)
            return Refuse(study, "no-outcome", $"the data have no column '{study.Outcome}', only {string.Join(", ", panel.Columns)}");
        var treatment = TreatmentReader.Read(study, panel);
        if (treatment is null && study.Treated is not null)
            return Refuse(study, "treated", TreatmentReader.Expected(study, panel));
        if ((treatment?.Units ?? panel.Units) is not [var name])
            return Refuse(study, "treated", $"the data have {panel.Units.Length} units, and the method looks at one: 'treated' with one unit, or a filter, says which");
        var unit = panel.Units.IndexOf(name);
        if (unit < 0)
            return Refuse(study, "no-unit", $"the data have no unit '{name}'");
        if (TimeOrder.Fault(panel.Times, [treatment?.Start, study.Window.From, study.Window.To, .. study.Window.Drop]) is { } disorder)
            return Refuse(study, "times", disorder);
        var order = TimeLabelOrder.Of(panel.Times);
        int[] times = [.. Enumerable.Range(0, panel.Times.Length).Where(t => study.Window.Spans(panel.Times[t], order))];
        var places = Enumerable.Repeat(-1, panel.Times.Length).ToArray();
        for (var t = 0; t < times.Length; t++)
            places[times[t]] = t;
        var rows = Rows(panel, places, times.Length);
        var leftOut = times.Select(t => study.Window.Drop.Contains(panel.Times[t])).ToArray();
        var values = rows[unit][column].Select((v, t) => leftOut[t] ? double.NaN : Transformed(study.Transform, v)).ToArray();
        if (study.Transform == "share")
            return Refuse(study, "transform", "a share needs all units, and the method looks at one");
        if (values.Count(double.IsFinite) < FewestTimes)
            return Refuse(study, "too-short", $"found {values.Count(double.IsFinite)} times with a usable '{study.Outcome}' of '{name}', expected at least {FewestTimes}");
        var before = treatment is { Start: var start } ? times.Count(t => order.Compare(panel.Times[t], start) < 0) : times.Length;
        var others = Enumerable.Range(0, panel.Units.Length)
            .Where(u => u != unit && !study.Exclude.Contains(panel.Units[u]) && (study.Donors.IsEmpty || study.Donors.Contains(panel.Units[u])))
            .Select(u => KeyValuePair.Create(panel.Units[u], rows[u][column].Select(v => Transformed(study.Transform, v)).ToArray()))
            .Where(o => o.Value.All(double.IsFinite)).OrderBy(o => o.Value, Comparer<double[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right))).ThenBy(o => o.Key, StringComparer.Ordinal);
        return new Parsed<StudySeries>.Ok(new(
            name, [.. times.Select(t => panel.Times[t])], values, leftOut, panel.Columns.Select((c, i) => (c, i)).ToDictionary(c => c.c, c => rows[unit][c.i], StringComparer.Ordinal), [.. others],
            before, Math.Min(study.Horizon ?? int.MaxValue, times.Length - before), study.Transform == "log"));
    }

    // Units × columns × times.
    private static double[][][] Rows(Panel panel, int[] places, int times)
    {
        var rows = panel.Units.Select(_ => panel.Columns.Select(_ => Enumerable.Repeat(double.NaN, times).ToArray()).ToArray()).ToArray();
        foreach (var cell in panel.Cells)
        {
            for (var c = 0; places[cell.Time] >= 0 && c < panel.Columns.Length; c++)
                rows[cell.Unit][c][places[cell.Time]] = cell.Values[c] ?? double.NaN;
        }
        return rows;
    }

    private static double Transformed(string transform, double value) => transform == "log" ? value > 0 ? Math.Log(value) : double.NaN : value;

    private static Parsed<StudySeries>.Malformed Refuse(Study study, string code, string message) => new(new(study.File.File, code, message));
}
