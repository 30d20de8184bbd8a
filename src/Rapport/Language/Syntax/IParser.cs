using System.Collections.Immutable;

namespace Rapport.Language.Syntax;

/// <summary>Reads the words and the tree of a sentence in one language. What is written in a language without a parser is not coded, and counted so.</summary>
public interface IParser
{
    /// <summary>The language it reads, by its ISO 639-1 code.</summary>
    string Language { get; }

    /// <summary>The syntactic words of a sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">One sentence of it.</param>
    ImmutableArray<TextSpan> Split(string text, TextSpan sentence);

    /// <summary>The tree of a sentence whose words are known.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words of one sentence, in order.</param>
    /// <param name="names">Ranges known to be proper names; a word within one is read as such.</param>
    /// <returns>One entry a word; exactly one is the root where there is a word.</returns>
    ImmutableArray<TreeWord> Parse(string text, IReadOnlyList<TextSpan> words, IReadOnlyList<TextSpan> names);
}
