using System.Collections.Immutable;

namespace Rapport.Reading;

/// <summary>A credit at the end of a piece: who wrote, edited or translated it, or where it appeared.</summary>
/// <param name="Span">Where it stands, brackets included.</param>
/// <param name="People">Who is credited.</param>
/// <param name="Outlet">The outlet, where it names one.</param>
/// <param name="Place">The outlet's place, where it names one.</param>
/// <param name="Date">The date, where it states one.</param>
/// <param name="DateOffset">Where the line of the date begins in the text.</param>
internal sealed record Credit(TextSpan Span, ImmutableArray<CreditedName> People, string? Outlet, string? Place, PageDate? Date, int DateOffset);
