using System.Collections.Immutable;

namespace Rapport.Reading;

/// <summary>A page recognised as a digest: which blocks make which part, and what introduces and closes them.</summary>
/// <param name="Parts">First block and the block after the last, of each part.</param>
/// <param name="LeadIns">The lead-in of each block, where it has one.</param>
/// <param name="Closing">The credits that close each block.</param>
/// <param name="Lines">The credit that each block is, where it is one.</param>
/// <param name="TitleIsPart">True where the line taken for the page's title is the first part's.</param>
internal sealed record DigestPlan(
    ImmutableArray<(int First, int End)> Parts,
    IReadOnlyDictionary<int, LeadIn> LeadIns,
    IReadOnlyDictionary<int, ImmutableArray<Credit>> Closing,
    IReadOnlyDictionary<int, Credit> Lines,
    bool TitleIsPart);
