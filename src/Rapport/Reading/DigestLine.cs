using System.Collections.Immutable;

namespace Rapport.Reading;

/// <summary>What a block of a page may be in a digest.</summary>
/// <param name="Block">The block.</param>
/// <param name="Number">The number at its head, where it stands in a sequence.</param>
/// <param name="IsRule">Whether it is a line of signs.</param>
/// <param name="LeadIn">The sentence that introduces a piece at its head.</param>
/// <param name="Source">Where it is a line that names a source and nothing else.</param>
/// <param name="Heading">Where it is a heading that also names its source.</param>
/// <param name="Opening">The source that opens it, where text follows.</param>
/// <param name="Closing">The credits that close it.</param>
/// <param name="IsHeading">Whether it has the form of a heading.</param>
/// <param name="IsProse">Whether it is running text.</param>
/// <param name="IsAside">Whether it is the digest's own word to its readers.</param>
internal sealed record DigestLine(PageBlock Block, int? Number, bool IsRule, LeadIn? LeadIn, SourceLine? Source, SourceLine? Heading, SourceLine? Opening, ImmutableArray<Credit> Closing, bool IsHeading, bool IsProse, bool IsAside)
{
    /// <summary>Whether it names a source; a date alone is none.</summary>
    public bool NamesSource => LeadIn is not null || Source is { Tally: not SourceTally.Date } || Heading is not null || Opening is not null || !Closing.IsEmpty;

    /// <summary>Whether a piece is introduced here by a whole sentence.</summary>
    public bool IsIntroduced => LeadIn is { Form: LeadInForm.Published or LeadInForm.OriginalTitle };
}
