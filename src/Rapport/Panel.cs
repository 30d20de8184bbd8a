using System.Collections.Immutable;

namespace Rapport;

/// <summary>Data in long form: a value for each unit and time, or none. Equality is by reference.</summary>
/// <param name="Sha256">Hash of the file's bytes.</param>
/// <param name="Rows">How many rows the file has.</param>
/// <param name="Units">Units in ordinal order.</param>
/// <param name="Times">Times as written, in their order: by value where all are plain numbers, else by their characters.</param>
/// <param name="Columns">The columns' names.</param>
/// <param name="Cells">The rows, in the file's order.</param>
/// <param name="Factors">The columns that the study's methods sort rows by.</param>
public sealed record Panel(
    string Sha256,
    int Rows,
    ImmutableArray<string> Units,
    ImmutableArray<string> Times,
    ImmutableArray<string> Columns,
    ImmutableArray<PanelCell> Cells,
    ImmutableArray<PanelFactor> Factors);
