using Rapport.Language.Syntax;

namespace Rapport.Tools.SyntaxWeights;

/// <summary>The forms of a verb, found by asking the table of verbs which forms it holds.</summary>
internal sealed record VerbForms(string Lemma, string Third, string Past, string Participle, string Ing)
{
    public string Of(string xpos) => xpos switch { "VBZ" => Third, "VBD" => Past, "VBN" => Participle, "VBG" => Ing, _ => Lemma };

    public static VerbForms Regular(string lemma) => new(lemma, lemma + "s", lemma + "ed", lemma + "ed", lemma + "ing");

    /// <summary>Every verb of the table with its forms.</summary>
    public static List<VerbForms> All() =>
        [.. VerbTable.Embedded.Forms.GroupBy(f => f.Reading.Lemma, StringComparer.Ordinal).Where(g => g.Key is not ("be" or "have" or "do" or "will"))
            .Select(g => new VerbForms(g.Key, Form(g, VerbForm.Third, g.Key), Form(g, VerbForm.Past, g.Key), Form(g, VerbForm.Participle, g.Key), Form(g, VerbForm.Ing, g.Key))).OrderBy(v => v.Lemma, StringComparer.Ordinal)];

    private static string Form(IEnumerable<(string Word, VerbReading Reading)> forms, VerbForm kind, string lemma) =>
        forms.Where(f => f.Reading.Form.HasFlag(kind)).Select(f => f.Word).Order(StringComparer.Ordinal).FirstOrDefault() ?? lemma;
}
