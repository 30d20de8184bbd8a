using System.Collections.Immutable;

namespace Rapport;

/// <summary>Arithmetic inside one article, which needs no outside data: balance = exports − imports, growth against levels.</summary>
/// <param name="Document">The article.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Holds">Whether the figures fit within their rounding.</param>
/// <param name="Message">The sum in words.</param>
/// <param name="Claims">The figures that enter.</param>
public sealed record InternalCheck(DocumentId Document, RuleRef Rule, bool Holds, string Message, ImmutableArray<ClaimId> Claims);
