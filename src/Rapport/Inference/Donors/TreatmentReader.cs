using System.Collections.Immutable;

namespace Rapport.Inference.Donors;

/// <summary>Who is treated from when, as a study says or as a 0/1 column of its data says.</summary>
internal static class TreatmentReader
{
    /// <summary>The treated units in ordinal order and their common start, or null where the study does not say, or where units start at different times.</summary>
    public static (ImmutableArray<string> Units, string Start)? Read(Study study, Panel panel)
    {
        if (study.Treated?.Column is { } column)
        {
            var starts = Starts(panel, column);
            return starts.Count > 0 && starts.Values.Distinct().Count() == 1 ? ([.. starts.Keys.Order().Select(u => panel.Units[u])], panel.Times[starts.Values.First()]) : null;
        }
        if (study.Treated is not { Start: { } start } treated)
            return null;
        return treated.Units.IsEmpty ? panel.Units is [var only] ? ([only], start) : null : ([.. treated.Units.Distinct().Order(StringComparer.Ordinal)], start);
    }

    /// <summary>What was found instead, and what was expected.</summary>
    public static string Expected(Study study, Panel panel) => study.Treated switch
    {
        null => "the study names no treated unit, expected 'treated' with units and start",
        { Column: { } column } when Starts(panel, column).Count == 0 => $"no row has a '{column}' other than 0, expected a 0/1 column that marks the treated rows",
        { Column: not null } => "the treated units start at different times, expected one start; the method eventstudy takes several",
        { Start: null } => "the study names no start of the treatment",
        _ => "the study names no treated unit, and the data have several",
    };

    private static Dictionary<int, int> Starts(Panel panel, string column)
    {
        var place = panel.Columns.IndexOf(column);
        var starts = new Dictionary<int, int>();
        foreach (var cell in panel.Cells)
        {
            if (cell.Values[place] is { } mark && mark != 0 && (!starts.TryGetValue(cell.Unit, out var first) || cell.Time < first))
                starts[cell.Unit] = cell.Time;
        }
        return starts;
    }
}
