using Rapport.Language.Syntax;
using Rapport.Tests.Quality;

namespace Rapport.Tools.SyntaxWeights;

/// <summary>Learns endings and single words for lemmas.</summary>
internal static class LemmaTrainer
{
    public static List<string> Train(IEnumerable<GoldTree> trees)
    {
        var words = trees.SelectMany(t => t.Words).Where(w => w.Lemma != "_")
            .Select(w => (w.Xpos, Form: w.Form.ToLowerInvariant().Replace('’', '\''), Lemma: w.Xpos is "NNP" or "NNPS" ? w.Lemma : w.Lemma.ToLowerInvariant(), Written: w.Form))
            .Where(w => !w.Form.Contains('\t')).ToList();
        var lines = new List<string>();
        var rules = new Dictionary<(string Xpos, string Ending), (int Cut, string Add)>();
        for (var length = 0; length <= LemmaTable.LongestEnding; length++)
        {
            foreach (var group in words.Where(w => w.Form.Length >= length).GroupBy(w => (w.Xpos, Ending: w.Form[^length..])).OrderBy(g => g.Key.Xpos, StringComparer.Ordinal).ThenBy(g => g.Key.Ending, StringComparer.Ordinal))
            {
                // Kinds of words count, not how often each stands.
                var top = group.DistinctBy(w => (w.Form, w.Lemma)).Select(w => Script(w.Xpos is "NNP" or "NNPS" ? w.Written : w.Form, w.Lemma)).Where(s => s is { Cut: <= 9 })
                    .GroupBy(s => s).OrderByDescending(g => g.Count()).ThenBy(g => g.Key!.Value.Cut).ThenBy(g => g.Key!.Value.Add, StringComparer.Ordinal).FirstOrDefault();
                if (top is null || (length > 0 && top.Count() < 2))
                    continue;
                var shorter = Enumerable.Range(0, length).Reverse().Select(l => rules.TryGetValue((group.Key.Xpos, group.Key.Ending[(length - l)..]), out var rule) ? rule : ((int, string)?)null).FirstOrDefault(r => r is not null);
                if (shorter == top.Key)
                    continue;
                rules[group.Key] = top.Key!.Value;
                lines.Add($"e\t{group.Key.Xpos}\t{group.Key.Ending}\t{top.Key.Value.Cut}\t{top.Key.Value.Add}");
            }
        }
        var table = new LemmaTable(lines);
        foreach (var group in words.GroupBy(w => (w.Xpos, w.Form)).OrderBy(g => g.Key.Xpos, StringComparer.Ordinal).ThenBy(g => g.Key.Form, StringComparer.Ordinal))
        {
            var lemma = group.GroupBy(w => w.Lemma).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First();
            if (lemma.Count() * 2 > group.Count() && table.Of(group.First().Written, group.Key.Xpos) != lemma.Key && group.Key.Xpos is not ("NNP" or "NNPS" or "CD" or "ADD"))
                lines.Add($"w\t{group.Key.Xpos}\t{group.Key.Form}\t{lemma.Key}");
        }
        return lines;
    }

    private static (int Cut, string Add)? Script(string form, string lemma)
    {
        var common = 0;
        while (common < form.Length && common < lemma.Length && form[common] == lemma[common])
            common++;
        return common == 0 ? null : (form.Length - common, lemma[common..]);
    }
}
