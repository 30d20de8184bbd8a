using Rapport.Language.Syntax;

namespace Rapport.Tests.Quality;

/// <summary>How well a parser reads gold words: shares of words with the right part of speech, lemma, head, and head with relation (subtypes stripped).</summary>
/// <param name="Words">How many words.</param>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">Penn tag.</param>
/// <param name="Lemma">Lemma, capitals ignored.</param>
/// <param name="Uas">Head.</param>
/// <param name="Las">Head and relation.</param>
public sealed record SyntaxScore(int Words, double Upos, double Xpos, double Lemma, double Uas, double Las)
{
    /// <summary>Scores a parser on gold words.</summary>
    public static SyntaxScore Of(IParser parser, IEnumerable<GoldTree> trees)
    {
        int words = 0, upos = 0, xpos = 0, lemma = 0, uas = 0, las = 0;
        foreach (var tree in trees)
        {
            var spans = new List<TextSpan>();
            foreach (var word in tree.Words)
                spans.Add(new(spans.Count == 0 ? 0 : spans[^1].End + 1, word.Form.Length));
            var parsed = parser.Parse(string.Join(' ', tree.Words.Select(w => w.Form)), spans, []);
            for (var i = 0; i < parsed.Length; i++)
            {
                var (gold, found) = (tree.Words[i], parsed[i]);
                words++;
                upos += gold.Upos == found.Upos ? 1 : 0;
                xpos += gold.Xpos == found.Xpos ? 1 : 0;
                lemma += gold.Lemma.Equals(found.Lemma, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                uas += gold.Head == found.Head ? 1 : 0;
                las += gold.Head == found.Head && gold.Relation.Split(':')[0] == found.Relation.Split(':')[0] ? 1 : 0;
            }
        }
        return new(words, (double)upos / words, (double)xpos / words, (double)lemma / words, (double)uas / words, (double)las / words);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Words} words: UPOS {Upos:F4} XPOS {Xpos:F4} lemma {Lemma:F4} UAS {Uas:F4} LAS {Las:F4}");
}
