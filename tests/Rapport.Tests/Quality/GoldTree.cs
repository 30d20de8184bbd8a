namespace Rapport.Tests.Quality;

/// <summary>A sentence of a treebank.</summary>
/// <param name="Document">The document's name.</param>
/// <param name="Text">The sentence as written.</param>
/// <param name="NewParagraph">Whether a paragraph begins with it.</param>
/// <param name="Words">Its syntactic words: form, lemma, tags, head counted from 0 with −1 for the root, relation.</param>
public sealed record GoldTree(string Document, string Text, bool NewParagraph, IReadOnlyList<GoldTree.Word> Words)
{
    /// <summary>One syntactic word.</summary>
    public sealed record Word(string Form, string Lemma, string Upos, string Xpos, int Head, string Relation);

    /// <summary>Subtypes that stay, because roles hang on them.</summary>
    private static readonly string[] Kept = ["nsubj:pass", "csubj:pass", "aux:pass", "obl:agent", "nmod:poss", "compound:prt", "acl:relcl", "obl:unmarked"];

    /// <summary>A relation without the subtypes that the model does not tell.</summary>
    public static string Common(string relation) => Kept.Contains(relation) ? relation : relation.Split(':')[0];
}
