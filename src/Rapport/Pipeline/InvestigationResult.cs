using System.Collections.Immutable;

namespace Rapport.Pipeline;

/// <summary>What an investigation came to.</summary>
/// <param name="Rendered">The brief; null where a figure in it rests on nothing, or where the case cannot be read.</param>
/// <param name="Unchanged">True where evidence, rules and day are those of an earlier run, whose brief this is.</param>
/// <param name="ContentRoot">The content root.</param>
/// <param name="AsOf">The day whose knowledge decided.</param>
/// <param name="Faults">What could not be read; the rest went on.</param>
/// <param name="Unbound">Figures and sentences that rest on nothing; the brief is refused for them.</param>
public sealed record InvestigationResult(
    RenderedBrief? Rendered,
    bool Unchanged,
    string ContentRoot,
    DateOnly? AsOf,
    ImmutableArray<Fault> Faults,
    ImmutableArray<Fault> Unbound);
