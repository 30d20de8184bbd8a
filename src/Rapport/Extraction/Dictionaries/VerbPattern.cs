using System.Collections.Immutable;

namespace Rapport.Extraction.Dictionaries;

/// <summary>A pattern of words around a verb and its code.</summary>
/// <param name="Before">What stands before the verb, in order: each item is the phrases of which one must stand there.</param>
/// <param name="After">What stands behind it.</param>
/// <param name="Code">The code, with its forms <c>a:p</c> and <c>:p</c>.</param>
/// <param name="Size">How many words it asks for.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record VerbPattern(ImmutableArray<ImmutableArray<string[]>> Before, ImmutableArray<ImmutableArray<string[]>> After, string Code, int Size, int Line);
