using System.Collections.Immutable;

namespace Rapport.Inference;

/// <summary>Lays out a panel for one study. What the data do not allow is refused with the reason; donors that cannot serve are left out and named.</summary>
internal static class OutcomeMatrixBuilder
{
    /// <summary>Fewer times before treatment than this, and no fit can be told from chance.</summary>
    public const int FewestBefore = 6;

    /// <summary>The matrix, or why there is none.</summary>
    public static Parsed<OutcomeMatrix> Build(Study study, Panel panel, List<Warning> warnings)
    {
        var column = panel.Columns.IndexOf(study.Outcome);
        if (column < 0)
            return Refuse(study, "no-outcome", $"the data have no column '{study.Outcome}', only {string.Join(", ", panel.Columns)}");
        if (study.Treated.Units is not [var treatedName] || study.Treated.Start is not { } start)
            return Refuse(study, "treated", "this version judges one treated unit from one start");
        var treated = panel.Units.IndexOf(treatedName);
        if (treated < 0)
            return Refuse(study, "no-unit", $"the data have no unit '{treatedName}'");
        if (study.Exclude.Contains(treatedName) || study.Donors.Contains(treatedName))
            return Refuse(study, "treated-donor", $"'{treatedName}' is treated and cannot be a donor or left out");

        var drop = study.Window.Drop.ToHashSet(StringComparer.Ordinal);
        var times = Enumerable.Range(0, panel.Times.Length).Where(t => InWindow(panel.Times[t], study.Window) && !drop.Contains(panel.Times[t])).ToArray();
        var before = times.Count(t => string.CompareOrdinal(panel.Times[t], start) < 0);
        if (before < FewestBefore)
            return Refuse(study, "too-short", $"found {before} times before {start}, expected at least {FewestBefore}");
        if (before == times.Length)
            return Refuse(study, "no-after", $"found no time from {start} on: the data end on {(times.Length == 0 ? "nothing" : panel.Times[times[^1]])}");
        var horizon = Math.Min(study.Horizon ?? int.MaxValue, times.Length - before);

        var (values, cells) = Table(panel, column, study.Transform);
        if (Row(values, treated, times) is not { } treatedRow)
            return Refuse(study, "gaps", $"'{treatedName}' has no usable '{study.Outcome}' at {Missing(values, treated, times, panel)}");
        if (treatedRow.Take(before).Distinct().Count() == 1)
            return Refuse(study, "constant", $"'{treatedName}' does not move before {start}");

        var units = ImmutableArray.CreateBuilder<string>();
        var rows = new List<double[]>();
        units.Add(treatedName);
        rows.Add(treatedRow);
        foreach (var name in study.Donors.Except(panel.Units).Order(StringComparer.Ordinal))
            warnings.Add(new("donor-absent", $"the donor '{name}' is not in the data"));
        for (var unit = 0; unit < panel.Units.Length; unit++)
        {
            var name = panel.Units[unit];
            if (unit == treated || study.Exclude.Contains(name) || (!study.Donors.IsEmpty && !study.Donors.Contains(name)))
                continue;
            if (Row(values, unit, times) is not { } row)
                warnings.Add(new("donor-gaps", $"the donor '{name}' is left out: no usable value at {Missing(values, unit, times, panel)}"));
            else
            {
                units.Add(name);
                rows.Add(row);
            }
        }
        if (rows.Count < 3)
            return Refuse(study, "no-donors", $"found {rows.Count - 1} usable donors, expected at least 2");

        var anchors = times.Skip(before).Take(horizon).Select(t => cells[treated, t]).OfType<CellAddress>().Select(c => (Anchor)new Anchor.InCell(c));
        return new Parsed<OutcomeMatrix>.Ok(new(units.ToImmutable(), [.. times.Select(t => panel.Times[t])], [.. rows], before, horizon, study.Transform == "log", [.. anchors]));
    }

    /// <summary>Takes each unit's mean of each month of the year, over the time before treatment, out of its row; months never seen before treatment lose the unit's overall mean.</summary>
    public static OutcomeMatrix WithoutMonthMeans(OutcomeMatrix matrix)
    {
        var months = matrix.Times.Select(t => t.Length >= 7 ? t[5..7] : "").ToArray();
        var rows = matrix.Values.Select(row =>
        {
            var overall = row.Take(matrix.Before).Average();
            var means = Enumerable.Range(0, matrix.Before).GroupBy(t => months[t]).ToDictionary(g => g.Key, g => g.Average(t => row[t]), StringComparer.Ordinal);
            return row.Select((value, t) => value - means.GetValueOrDefault(months[t], overall)).ToArray();
        });
        return matrix with { Values = [.. rows] };
    }

    /// <summary>Takes each unit's mean over the time before treatment out of its row: a synthetic control with an intercept. Ref: Doudchenko and Imbens (2016), NBER 22791, eq. 4.</summary>
    public static OutcomeMatrix WithoutMeans(OutcomeMatrix matrix)
    {
        var rows = matrix.Values.Select(row =>
        {
            var mean = row.Take(matrix.Before).Average();
            return row.Select(value => value - mean).ToArray();
        });
        return matrix with { Values = [.. rows] };
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
                var total = Enumerable.Range(0, panel.Units.Length).Sum(u => values[u, t] ?? 0);
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

    private static bool InWindow(string time, StudyWindow window) =>
        (window.From is null || string.CompareOrdinal(window.From, time) <= 0) && (window.To is null || string.CompareOrdinal(time, window.To) <= 0);

    private static Parsed<OutcomeMatrix>.Malformed Refuse(Study study, string code, string message) => new(new(study.File.File, code, message));
}
