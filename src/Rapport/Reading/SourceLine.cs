using System.Collections.Immutable;

namespace Rapport.Reading;

/// <summary>Words that say where a piece of a digest comes from, and nothing else.</summary>
/// <param name="Span">Where they stand in the text.</param>
/// <param name="People">Who is named.</param>
/// <param name="Outlet">The outlet, or null.</param>
/// <param name="Place">The place named with the outlet, or null.</param>
/// <param name="Date">The date, or null.</param>
/// <param name="DateOffset">Where the words of the date's place begin in the text.</param>
/// <param name="Title">The title where they hold it, or null.</param>
/// <param name="TitleSpan">Where it stands in the text.</param>
/// <param name="IsSure">False where the outlet is one only because it stands where outlets stand.</param>
internal sealed record SourceLine(TextSpan Span, ImmutableArray<CreditedName> People, string? Outlet, string? Place, PageDate? Date, int DateOffset, string? Title, TextSpan? TitleSpan, bool IsSure)
{
    /// <summary>What of a source they name.</summary>
    public SourceTally Tally => (Outlet is null ? 0 : SourceTally.Outlet) | (Date is null ? 0 : SourceTally.Date) | (People.IsEmpty ? 0 : SourceTally.Person);
}
