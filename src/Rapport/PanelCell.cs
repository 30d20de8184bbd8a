using System.Collections.Immutable;

namespace Rapport;

/// <summary>One row of a panel.</summary>
/// <param name="Unit">Index into <see cref="Panel.Units"/>.</param>
/// <param name="Time">Index into <see cref="Panel.Times"/>.</param>
/// <param name="Values">One value a column of <see cref="Panel.Columns"/>; null where missing.</param>
/// <param name="Cell">Where the row stands in its file.</param>
public sealed record PanelCell(int Unit, int Time, ImmutableArray<double?> Values, CellAddress Cell);
