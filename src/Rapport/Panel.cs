using System.Collections.Immutable;

namespace Rapport;

/// <summary>Data in long form: a value for each unit and time, or none. Equality is by reference.</summary>
/// <param name="Sha256">Hash of the file's bytes.</param>
/// <param name="Rows">How many rows the file has.</param>
/// <param name="Units">Units in ordinal order.</param>
/// <param name="Times">Times in ordinal order, as written.</param>
/// <param name="Columns">The columns' names.</param>
/// <param name="Cells">The rows, in the file's order.</param>
public sealed record Panel(
    string Sha256,
    int Rows,
    ImmutableArray<string> Units,
    ImmutableArray<string> Times,
    ImmutableArray<string> Columns,
    ImmutableArray<PanelCell> Cells);
