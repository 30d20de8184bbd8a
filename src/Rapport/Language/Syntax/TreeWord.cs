namespace Rapport.Language.Syntax;

/// <summary>A syntactic word of a sentence and its place in the tree.</summary>
/// <param name="Span">Where it stands in the text; the halves of "don't" are two words.</param>
/// <param name="Upos">The universal part of speech: NOUN, VERB, AUX, …</param>
/// <param name="Xpos">The tag of the Penn treebank: VBD, VBN, NNS, …</param>
/// <param name="Lemma">The form that a dictionary lists, in lower case but for names.</param>
/// <param name="Head">The index in the sentence of the word it depends on; −1 for the root.</param>
/// <param name="Relation">The universal dependency relation to the head, without a subtype but for <c>nsubj:pass</c>, <c>csubj:pass</c>, <c>aux:pass</c>, <c>obl:agent</c> and <c>nmod:poss</c>.</param>
public readonly record struct TreeWord(TextSpan Span, string Upos, string Xpos, string Lemma, int Head, string Relation);
