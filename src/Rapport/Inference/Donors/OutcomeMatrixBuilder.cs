using System.Collections.Immutable;

namespace Rapport.Inference.Donors;

/// <summary>Lays out a panel for one study. What the data do not allow is refused with the reason; donors that cannot serve are left out and named.</summary>
internal static class OutcomeMatrixBuilder
{
    /// <summary>Fewer times before treatment than this, and no fit can be told from chance.</summary>
    public const int FewestBefore = 6;

    /// <summary>With one donor there is no placebo that has a donor of its own.</summary>
    public const int FewestDonors = 2;

    /// <summary>The matrix, or why there is none.</summary>
    public static Parsed<OutcomeMatrix> Build(Study study, Panel panel, List<Warning> warnings)
    {
        var column = panel.Columns.IndexOf(study.Outcome);
        if (column < 0)
            return Refuse(study, "no-outcome", $"the data have no column '{study.Outcome}', only {string.Join(", ", panel.Columns)}");
        if (TreatmentReader.Read(study, panel) is not (var treatedNames, var start))
            return Refuse(study, "treated", TreatmentReader.Expected(study, panel));
        if (treatedNames.FirstOrDefault(n => !panel.Units.Contains(n)) is { } absent)
            return Refuse(study, "no-unit", $"the data have no unit '{absent}'");
        if (treatedNames.FirstOrDefault(n => study.Exclude.Contains(n) || study.Donors.Contains(n)) is { } doubled)
            return Refuse(study, "treated-donor", $"'{doubled}' is treated and cannot be a donor or left out");

        if (study.Transform is not ("level" or "log" or "share"))
            return Refuse(study, "transform", $"found the transform '{study.Transform}', expected level, log or share");
        if (study.Horizon is <= 0)
            return Refuse(study, "horizon", $"found a horizon of {study.Horizon} times, expected at least 1");
        if (TimeOrder.Fault(panel.Times, [start, study.Window.From, study.Window.To, .. study.Window.Drop]) is { } disorder)
            return Refuse(study, "times", disorder);
        var drop = study.Window.Drop.ToHashSet(StringComparer.Ordinal);
        var order = TimeLabelOrder.Of(panel.Times);
        var times = Enumerable.Range(0, panel.Times.Length).Where(t => study.Window.Uses(panel.Times[t], order)).ToArray();
        var before = times.Count(t => order.Compare(panel.Times[t], start) < 0);
        if (before < FewestBefore)
            return Refuse(study, "too-short", $"found {before} times before {start}, expected at least {FewestBefore}");
        if (before == times.Length)
            return Refuse(study, "no-after", $"found no time from {start} on: the data end on {(times.Length == 0 ? "nothing" : panel.Times[times[^1]])}");
        var horizon = Math.Min(study.Horizon ?? int.MaxValue, times.Length - before);

        if (study.Horizon > horizon)
            warnings.Add(new("short-horizon", $"{study.Horizon} times after the turn were to be judged, the data hold {horizon}"));
        if (TimeOrder.Gap(study.Frequency, [.. times.Select(t => panel.Times[t])], drop) is { } gap)
            warnings.Add(new("time-gap", $"nothing is held for {gap}, and the study does not name it as left out"));
        var (values, cells) = Table(panel, column, study.Transform);
        var treated = treatedNames.Select(n => panel.Units.IndexOf(n)).ToArray();
        if (treated.FirstOrDefault(u => Row(values, u, times) is null, -1) is var holed and >= 0)
            return Refuse(study, "gaps", $"'{panel.Units[holed]}' has no usable '{study.Outcome}' at {Missing(values, holed, times, panel)}");
        var treatedRow = Mean([.. treated.Select(u => Row(values, u, times)!)]);
        if (treatedRow.Take(before).Distinct().Count() == 1)
            return Refuse(study, "constant", $"'{string.Join("+", treatedNames)}' does not move before {start}");

        var predictors = PredictorTable.Read(study, panel, order);
        var donors = Donors(study, panel, treated, values, times, predictors, warnings);
        if (donors.Count < FewestDonors)
            return Refuse(study, "no-donors", $"found {donors.Count} usable donors, expected at least {FewestDonors}");
        if (treated.FirstOrDefault(u => !predictors[u].All(double.IsFinite), -1) is var bare and >= 0)
            return Refuse(study, "predictors", $"'{panel.Units[bare]}' has no value of the predictor '{study.Predictors[Array.FindIndex(predictors[bare], p => !double.IsFinite(p))].Column}' in its window");
        if (treated.Length > 1)
            warnings.Add(new("several-treated", $"{treated.Length} treated units are judged as one, their mean; placebos are single units, which stray more than a mean does, so that p is no smaller than it should be"));
        var anchors = treated.SelectMany(u => times.Skip(before).Take(horizon).Select(t => cells[u, t])).OfType<CellAddress>().Select(c => (Anchor)new Anchor.InCell(c));
        return new Parsed<OutcomeMatrix>.Ok(new(
            [string.Join("+", treatedNames), .. donors.Select(d => d.Name)], [.. times.Select(t => panel.Times[t])], [treatedRow, .. donors.Select(d => d.Row)], before, horizon, study.Transform == "log",
            treated.Length, [Mean([.. treated.Select(u => predictors[u])]), .. donors.Select(d => d.Predictors)], [.. anchors]));
    }

    private static double[] Mean(double[][] rows) => [.. Enumerable.Range(0, rows[0].Length).Select(t => rows.Sum(r => r[t]) / rows.Length)];

    // In the order of their values, so that names play no part in the arithmetic.
    private static List<(string Name, double[] Row, double[] Predictors)> Donors(Study study, Panel panel, int[] treated, double?[,] values, int[] times, double[][] predictors, List<Warning> warnings)
    {
        foreach (var name in study.Donors.Except(panel.Units).Order(StringComparer.Ordinal))
            warnings.Add(new("donor-absent", $"the donor '{name}' is not in the data"));
        foreach (var name in study.Exclude.Except(panel.Units).Order(StringComparer.Ordinal))
            warnings.Add(new("exclude-absent", $"'{name}', which is to be left out, is not in the data"));
        var donors = new List<(string Name, double[] Row, double[] Predictors)>();
        for (var unit = 0; unit < panel.Units.Length; unit++)
        {
            var name = panel.Units[unit];
            if (treated.Contains(unit) || study.Exclude.Contains(name) || (!study.Donors.IsEmpty && !study.Donors.Contains(name)))
                continue;
            if (!predictors[unit].All(double.IsFinite))
                warnings.Add(new("donor-predictors", $"the donor '{name}' is left out: it lacks a predictor"));
            else if (Row(values, unit, times) is { } row)
                donors.Add((name, row, predictors[unit]));
            else
                warnings.Add(new("donor-gaps", $"the donor '{name}' is left out: no usable value at {Missing(values, unit, times, panel)}"));
        }
        donors.Sort((left, right) => left.Row.AsSpan().SequenceCompareTo(right.Row) is var order and not 0 ? order : string.CompareOrdinal(left.Name, right.Name));
        return donors;
    }

    private static (double?[,] Values, CellAddress?[,] Cells) Table(Panel panel, int column, string transform)
    {
        var values = new double?[panel.Units.Length, panel.Times.Length];
        var cells = new CellAddress?[panel.Units.Length, panel.Times.Length];
        foreach (var cell in panel.Cells)
        {
            values[cell.Unit, cell.Time] = cell.Values[column];
            cells[cell.Unit, cell.Time] = cell.Cell;
        }
        if (transform == "share")
        {
            for (var t = 0; t < panel.Times.Length; t++)
            {
                // A share needs the whole: where one unit is missing, the whole is unknown, and so is every share. Sorted, so that names play no part in the sum.
                var known = Enumerable.Range(0, panel.Units.Length).Select(u => values[u, t]).OfType<double>().Order().ToArray();
                var total = known.Length == panel.Units.Length ? known.Sum() : 0;
                for (var u = 0; u < panel.Units.Length; u++)
                    values[u, t] = total > 0 ? values[u, t] / total : null;
            }
        }
        else if (transform == "log")
        {
            for (var t = 0; t < panel.Times.Length; t++)
            {
                for (var u = 0; u < panel.Units.Length; u++)
                    values[u, t] = values[u, t] is { } value and > 0 ? Math.Log(value) : null;
            }
        }
        return (values, cells);
    }

    private static double[]? Row(double?[,] values, int unit, int[] times)
    {
        var row = new double[times.Length];
        for (var t = 0; t < times.Length; t++)
        {
            if (values[unit, times[t]] is not { } value)
                return null;
            row[t] = value;
        }
        return row;
    }

    private static string Missing(double?[,] values, int unit, int[] times, Panel panel) =>
        string.Join(", ", times.Where(t => values[unit, t] is null).Take(4).Select(t => panel.Times[t]));

    private static Parsed<OutcomeMatrix>.Malformed Refuse(Study study, string code, string message) => new(new(study.File.File, code, message));
}
