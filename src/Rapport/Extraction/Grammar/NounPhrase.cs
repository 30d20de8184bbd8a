namespace Rapport.Extraction.Grammar;

/// <summary>A stretch of tokens between verbs and prepositions, with the preposition it follows.</summary>
/// <param name="Preposition">The preposition in front, or empty.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
internal readonly record struct NounPhrase(string Preposition, int First, int End)
{
    /// <summary>Whether it holds no token.</summary>
    public bool IsEmpty => End <= First;
}
