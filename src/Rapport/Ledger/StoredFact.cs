using System.Collections.Immutable;

namespace Rapport.Ledger;

/// <summary>A fact of the last run, kept for walking back and looking up. Equality of the bytes is by reference.</summary>
/// <param name="Id">The fact's id.</param>
/// <param name="Kind">What it is: document, claim, verdict, event, figure, …</param>
/// <param name="Json">The fact as JSON in UTF-8.</param>
public sealed record StoredFact(string Id, string Kind, ImmutableArray<byte> Json);
