namespace Rapport;

/// <summary>One thing that moved between two briefs.</summary>
/// <param name="Kind">New, withdrawn, moved, due, turn.</param>
/// <param name="Id">What moved.</param>
/// <param name="Text">In words.</param>
/// <param name="Before">What it read, or null.</param>
/// <param name="After">What it reads, or null.</param>
/// <param name="Why">The cause.</param>
/// <param name="Entry">The ledger entry that caused it, where one did.</param>
public sealed record Change(ChangeKind Kind, string Id, string Text, string? Before, string? After, ChangeCause Why, EntryId? Entry);
