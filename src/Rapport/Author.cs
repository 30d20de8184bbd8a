using System.Collections.Immutable;

namespace Rapport;

/// <summary>Who signed a piece. A role in a byline is a role, never a speaker.</summary>
/// <param name="Name">The name as printed, spaces normalised.</param>
/// <param name="Roles">What the page says she did: author, reporter, editor.</param>
/// <param name="Affiliations">Where she works or sits.</param>
/// <param name="Span">Where the name stands.</param>
public sealed record Author(string Name, ImmutableArray<string> Roles, ImmutableArray<Affiliation> Affiliations, TextSpan Span);
