using Rapport.Extraction.Grammar;

namespace Rapport.Extraction.Parties;

/// <summary>The nouns that name two parties at once after "both" or "the two".</summary>
internal sealed class SideTable
{
    private readonly Dictionary<string, List<string[]>> _byFirst = new(StringComparer.Ordinal);

    public SideTable()
    {
        foreach (var line in DataLines.Read("Parties.sides.txt"))
        {
            string[] words = [.. NameTokens.Split(line[0], new(0, line[0].Length)).Select(t => t.Key)];
            if (!_byFirst.TryGetValue(words[0], out var list))
                _byFirst[words[0]] = list = [];
            list.Add(words);
        }
    }

    /// <summary>Where a naming of two parties at once ends that starts at a token, or -1: "both countries", "the two heads of state", "the two of them" not.</summary>
    public int EndOf(List<NameToken> tokens, int first)
    {
        var noun = first + 1;
        if (tokens[first].Key == "the" && first + 1 < tokens.Count && tokens[first + 1].Key == "two")
            noun = first + 2;
        else if (tokens[first].Key is not ("both" or "two"))
            return -1;
        if (noun < tokens.Count && tokens[noun].Key is "neighbouring" or "neighboring" or "asian" or "european" or "african")
            noun++;
        if (noun >= tokens.Count || !_byFirst.TryGetValue(tokens[noun].Key, out var list))
            return -1;
        var best = -1;
        foreach (var words in list)
        {
            var i = 0;
            while (i < words.Length && noun + i < tokens.Count && tokens[noun + i].Key == words[i])
                i++;
            if (i == words.Length)
                best = Math.Max(best, noun + i);
        }
        // "two countries" without the article may be any two.
        return tokens[first].Key == "two" ? -1 : best;
    }
}
