namespace Rapport.Cases.World;

/// <summary>A line <c>name: value</c> of a pack file.</summary>
/// <param name="Name">Before the colon.</param>
/// <param name="Value">After it.</param>
/// <param name="Line">The line, from 1.</param>
internal readonly record struct WorldField(string Name, string Value, int Line);
