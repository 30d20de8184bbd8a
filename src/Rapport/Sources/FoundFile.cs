namespace Rapport.Sources;

/// <summary>A file that a path led to, or why it led nowhere.</summary>
/// <param name="Path">The path as typed, and the way below it.</param>
/// <param name="Named">True where the user named this very file, false where a folder held it.</param>
/// <param name="Fault">Why it cannot be taken in, or null.</param>
internal readonly record struct FoundFile(string Path, bool Named, Fault? Fault = null);
