using Rapport.Language.Syntax;

namespace Rapport.Extraction.Grammar;

/// <summary>Joins verbs with their auxiliaries.</summary>
internal static class VerbGroups
{
    /// <summary>The groups of a sentence whose classes are decided; each token learns its group.</summary>
    public static List<VerbGroup> Of(List<Token> tokens)
    {
        var groups = new List<VerbGroup>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Class == WordClass.Verb)
            {
                Add(tokens, i, tokens[i], groups);
            }
            else if (tokens[i].Class == WordClass.Aux && IsMainVerb(tokens, i))
            {
                var lemma = VerbTable.Embedded.Of(tokens[i].Key).Lemma ?? "be";
                tokens[i].Class = WordClass.Verb;
                tokens[i].Lemma = lemma;
                tokens[i].Form = tokens[i].Key is "was" or "were" or "had" or "did" or "been" ? VerbForm.Past : tokens[i].Key is "being" or "having" ? VerbForm.Ing : VerbForm.Base;
                Add(tokens, i, tokens[i], groups);
            }
        }
        return groups;
    }

    // An auxiliary that no verb follows carries the clause itself: "China is South Korea's partner".
    private static bool IsMainVerb(List<Token> tokens, int i)
    {
        for (var k = i + 1; k < tokens.Count && k < i + 6; k++)
        {
            if (tokens[k].Class is WordClass.Verb or WordClass.Aux)
                return false;
            if (tokens[k].Class is not (WordClass.Adverb or WordClass.Not))
                return !(tokens[k].Class == WordClass.Party && i > 0 && tokens[i - 1].Class is WordClass.Subordinator && k + 1 < tokens.Count && tokens[k + 1].Class == WordClass.Verb);
        }
        return true;
    }

    private static void Add(List<Token> tokens, int head, Token verb, List<VerbGroup> groups)
    {
        var first = head;
        while (first > 0 && tokens[first - 1].Group is null && tokens[first - 1].Class is WordClass.Aux or WordClass.Modal or WordClass.Not or WordClass.To or WordClass.Adverb && tokens[first - 1].Group is null)
            first--;
        // Adverbs at the front belong to the clause, not to the group.
        while (first < head && tokens[first].Class == WordClass.Adverb)
            first++;
        var words = tokens.GetRange(first, head - first);
        bool Has(params ReadOnlySpan<string> keys)
        {
            foreach (var word in words)
            {
                if (word.Class == WordClass.Aux && keys.Contains(word.Key))
                    return true;
            }
            return false;
        }
        var auxiliary = words.FindLast(w => w.Class == WordClass.Aux);
        var be = Has("is", "am", "are", "was", "were", "be", "been", "being");
        var participle = verb.Form.HasFlag(VerbForm.Participle);
        var modal = words.Find(w => w.Class == WordClass.Modal)?.Key;
        var infinitive = words.Exists(w => w.Class == WordClass.To) && modal is null;
        var bare = auxiliary is null && modal is null && !infinitive;
        var reduced = bare && participle && IsReduced(tokens, first, head, verb);
        var group = new VerbGroup
        {
            First = first,
            Head = head,
            Lemma = verb.Lemma,
            Modal = modal is "wo" ? "will" : modal is "ca" ? "can" : modal,
            Negated = words.Exists(w => w.Class == WordClass.Not) || (first > 0 && tokens[first - 1].Class == WordClass.Not),
            Passive = (be && participle && auxiliary?.Key is not ("have" or "has" or "had" or "having")) || reduced,
            Past = (bare && verb.Form.HasFlag(VerbForm.Past)) || Has("was", "were", "did", "had", "has", "have"),
            PastPerfect = Has("had") && participle && modal is null,
            Perfect = Has("has", "have") && participle,
            Progressive = be && verb.Form.HasFlag(VerbForm.Ing),
            Infinitive = infinitive || (bare && verb.Form == VerbForm.Base && first > 0 && tokens[first - 1].Class == WordClass.Verb),
            Gerund = bare && verb.Form == VerbForm.Ing,
            Reduced = reduced,
        };
        for (var i = first; i <= head; i++)
            tokens[i].Group = group;
        groups.Add(group);
    }

    // "the plan proposed by Poland": a participle without auxiliary, after a noun, with its agent behind it;
    // or a participle that can be nothing else ("the treaty signed" keeps its past reading).
    private static bool IsReduced(List<Token> tokens, int first, int head, Token verb)
    {
        if (!verb.Form.HasFlag(VerbForm.Past))
            return true;
        return first > 0 && tokens[first - 1].Class is WordClass.Noun && head + 1 < tokens.Count && tokens[head + 1].Key is "by";
    }
}
