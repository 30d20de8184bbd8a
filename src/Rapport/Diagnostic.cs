namespace Rapport;

/// <summary>A number that a referee would ask for.</summary>
/// <param name="Name">Which, as <c>method.what</c>: <c>sc.conformalP</c>.</param>
/// <param name="Value">The number; null where it cannot be had.</param>
public sealed record Diagnostic(string Name, double? Value);
