namespace Rapport;

/// <summary>A person's decision, as an entry of the ledger.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Subject">The id it is about.</param>
/// <param name="Value">The other id of a merge, or the verdict's word of an override.</param>
/// <param name="Reason">Her reason.</param>
/// <param name="Writer">Who.</param>
/// <param name="Time">When, UTC, ISO 8601; enters no content root.</param>
public sealed record Decision(EntryId Entry, DecisionKind Kind, string Subject, string? Value, string Reason, string Writer, string Time);
