using System.Collections.Immutable;

namespace Rapport;

/// <summary>A column of a panel that sorts its rows into groups: an exporter, a product, a year taken as a label. Equality is by reference.</summary>
/// <param name="Name">The column.</param>
/// <param name="Labels">The labels that occur, in the order of their first row.</param>
/// <param name="Codes">One index into <paramref name="Labels"/> a row.</param>
public sealed record PanelFactor(string Name, ImmutableArray<string> Labels, ImmutableArray<int> Codes);
