using System.Collections.Immutable;

namespace Rapport;

/// <summary>A change of a value split into quantity and unit value: value ratio = quantity ratio × unit-value ratio, exactly.</summary>
/// <param name="Label">Of what, to whom.</param>
/// <param name="Partner">To or from whom.</param>
/// <param name="Before">The stretch compared with.</param>
/// <param name="After">The stretch compared.</param>
/// <param name="ValuePercent">Change of the value in percent.</param>
/// <param name="QuantityPercent">Change of the quantity in percent; null where no quantity is held.</param>
/// <param name="UnitValuePercent">Change of the unit value in percent; null where no quantity is held.</param>
/// <param name="Rows">The cells it is computed from.</param>
public sealed record ChangeSplit(
    string Label,
    string Partner,
    Period Before,
    Period After,
    double ValuePercent,
    double? QuantityPercent,
    double? UnitValuePercent,
    ImmutableArray<VerdictRow> Rows);
