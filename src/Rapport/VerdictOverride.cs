namespace Rapport;

/// <summary>A person's decision over a verdict.</summary>
/// <param name="Entry">The ledger entry.</param>
/// <param name="Reason">Her reason.</param>
public sealed record VerdictOverride(EntryId Entry, string Reason);
