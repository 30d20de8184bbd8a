namespace Rapport;

/// <summary>The rule that decided something, with its version in its name (<c>claims/growth@1</c>).</summary>
/// <param name="Id">Stage, name and version.</param>
/// <param name="File">The file of our own that holds the rule, where rules are data.</param>
/// <param name="Line">Its line there.</param>
public sealed record RuleRef(string Id, string? File = null, int? Line = null);
