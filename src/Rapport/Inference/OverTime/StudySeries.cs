using System.Collections.Immutable;

namespace Rapport.Inference.OverTime;

/// <summary>One unit's outcome through time with the columns beside it, transformed and windowed.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Times">The times used, as written in the data.</param>
/// <param name="Values">The outcome in the transform's unit; not a number where missing or left out.</param>
/// <param name="LeftOut">Which times the study leaves out; they keep their place, so that a season stays in step.</param>
/// <param name="Columns">Other columns by name, as they stand; not a number where missing.</param>
/// <param name="Others">The outcome of every other unit that has it at every time, by name; in the order of their values.</param>
/// <param name="Before">How many of the times lie before the turn; all of them where the study names none.</param>
/// <param name="Horizon">How many of the times after it are judged.</param>
/// <param name="Logarithmic">Whether the values are logarithms.</param>
internal sealed record StudySeries(
    string Unit,
    ImmutableArray<string> Times,
    double[] Values,
    bool[] LeftOut,
    IReadOnlyDictionary<string, double[]> Columns,
    ImmutableArray<KeyValuePair<string, double[]>> Others,
    int Before,
    int Horizon,
    bool Logarithmic);
