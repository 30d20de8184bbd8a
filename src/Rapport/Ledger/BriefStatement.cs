namespace Rapport.Ledger;

/// <summary>What one statement of a written brief read, kept so that a later brief can say what moved.</summary>
/// <param name="Id">What the statement is about: a verdict, finding, pledge, impact or figure.</param>
/// <param name="Text">Its words.</param>
/// <param name="Value">Its value as printed, where it has one.</param>
public sealed record BriefStatement(string Id, string Text, string? Value)
{
    /// <summary>What it rests on, as words parted by blanks in ordinal order: <c>press:</c>, <c>table:</c>, <c>data:</c> or <c>case-file:</c> before the first 16 digits of the bytes' hash, <c>rule:</c> before a rule, <c>about:</c> before another id of what it is about. Empty in briefs of older versions.</summary>
    public string Rests { get; init; } = "";
}
