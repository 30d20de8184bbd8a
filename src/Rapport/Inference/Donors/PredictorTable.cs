namespace Rapport.Inference.Donors;

/// <summary>What units are matched by besides the outcome: columns taken together over a stretch of time. Ref: Abadie, Diamond and Hainmueller (2010), JASA 105(490), section 2.3.</summary>
internal static class PredictorTable
{
    /// <summary>One row a unit of the panel, one entry a predictor of the study; not a number where no value is held in the predictor's stretch.</summary>
    public static double[][] Read(Study study, Panel panel, TimeLabelOrder order)
    {
        var rows = panel.Units.Select(_ => new double[study.Predictors.Length]).ToArray();
        for (var p = 0; p < study.Predictors.Length; p++)
        {
            var predictor = study.Predictors[p];
            var column = panel.Columns.IndexOf(predictor.Column);
            var held = panel.Units.Select(_ => new List<(int Time, double Value)>()).ToArray();
            foreach (var cell in panel.Cells)
            {
                var time = panel.Times[cell.Time];
                if (cell.Values[column] is { } value && (predictor.From is null || order.Compare(predictor.From, time) <= 0) && (predictor.To is null || order.Compare(time, predictor.To) <= 0))
                    held[cell.Unit].Add((cell.Time, value));
            }
            for (var unit = 0; unit < rows.Length; unit++)
                rows[unit][p] = held[unit].Count == 0 ? double.NaN : Together(predictor.Op, held[unit]);
        }
        return rows;
    }

    private static double Together(string op, List<(int Time, double Value)> held) => op switch
    {
        "median" => Numerics.Quantile.Of([.. held.Select(h => h.Value).Order()], 0.5),
        "last" => held.MaxBy(h => h.Time).Value,
        _ => held.OrderBy(h => h.Time).Sum(h => h.Value) / held.Count,
    };
}
