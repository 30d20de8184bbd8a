namespace Rapport.Extraction.Dictionaries;

/// <summary>Verbs of one meaning, with the code of the bare verb and their patterns.</summary>
/// <param name="Code">The code of the bare verb, or null.</param>
/// <param name="Patterns">Its patterns, as they stand.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line of its head.</param>
internal sealed record VerbBlock(string? Code, List<VerbPattern> Patterns, string File, int Line);
