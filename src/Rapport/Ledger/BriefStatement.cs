namespace Rapport.Ledger;

/// <summary>What one statement of a written brief read, kept so that a later brief can say what moved.</summary>
/// <param name="Id">What the statement is about: a verdict, finding, pledge, impact or figure.</param>
/// <param name="Text">Its words.</param>
/// <param name="Value">Its value as printed, where it has one.</param>
public sealed record BriefStatement(string Id, string Text, string? Value);
