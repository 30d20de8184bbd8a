using System.Collections.Immutable;

namespace Rapport;

/// <summary>The answer: sentences made of text and figures, each bound. Equality is by reference.</summary>
/// <param name="CaseName">The case.</param>
/// <param name="Pair">The two countries.</param>
/// <param name="AsOf">The day whose knowledge decides.</param>
/// <param name="ContentRoot">The ledger's content root.</param>
/// <param name="Headline">The answer in one or two sentences.</param>
/// <param name="Sections">The fixed questions, answered in their fixed order.</param>
/// <param name="Notes">The footnotes, in the order of their numbers.</param>
/// <param name="Changes">What moved since the last brief of another content root; null where there is none.</param>
/// <param name="Footer">What it was made from and what it could not use.</param>
public sealed record Brief(
    string CaseName,
    CountryPair Pair,
    DateOnly AsOf,
    string ContentRoot,
    ImmutableArray<BriefSentence> Headline,
    ImmutableArray<BriefSection> Sections,
    ImmutableArray<BriefNote> Notes,
    ImmutableArray<Change>? Changes,
    BriefFooter Footer);
