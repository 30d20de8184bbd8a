using System.Collections.Immutable;

namespace Rapport.Ledger;

/// <summary>One page of a search.</summary>
/// <param name="Matches">What was found, in the order asked for; empty where nothing was.</param>
/// <param name="More">Whether more follows the last match.</param>
/// <param name="Fault">Why there is no page: <c>bad-query</c>, <c>bad-cursor</c>, <c>bad-limit</c> or <c>time-limit</c>; null where the search ran.</param>
public sealed record SearchPage(ImmutableArray<SearchMatch> Matches, bool More, Fault? Fault = null);
