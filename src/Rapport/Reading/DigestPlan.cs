using System.Collections.Immutable;

namespace Rapport.Reading;

/// <summary>A page recognised as a digest: which lines make which part.</summary>
/// <param name="Lines">The typed lines of its articles.</param>
/// <param name="Parts">The parts, as ranges of the lines, the end excluded; between two of them stand lines of the digest's own.</param>
/// <param name="Title">The block of the digest's own title, or null.</param>
internal sealed record DigestPlan(ImmutableArray<DigestLine> Lines, ImmutableArray<(int First, int End)> Parts, int? Title);
