using System.Collections.Frozen;

namespace Rapport.Language.Syntax;

/// <summary>The dictionary form of a word by its tag: words learned one by one, and what its ending says for all others.</summary>
internal sealed class LemmaTable
{
    /// <summary>The longest ending that a rule looks at.</summary>
    public const int LongestEnding = 5;

    /// <summary>Longer words are not looked up: they are addresses and slips.</summary>
    private const int LongestWord = 48;

    private readonly FrozenDictionary<string, ByTag> _tags;

    /// <summary>Reads the lines of a table: <c>w tag form lemma</c>, or <c>e tag ending cut add</c>, parted by tabs.</summary>
    public LemmaTable(IEnumerable<string> lines)
    {
        var words = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        var endings = new Dictionary<string, Dictionary<string, (int, string)>>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var parts = line.Split('\t');
            words.TryAdd(parts[1], new(StringComparer.Ordinal));
            endings.TryAdd(parts[1], new(StringComparer.Ordinal));
            if (parts[0] == "w")
                words[parts[1]][parts[2]] = parts[3];
            else
                endings[parts[1]][parts[2]] = (parts[3][0] - '0', parts[4]);
        }
        _tags = words.ToFrozenDictionary(w => w.Key, w => new ByTag(w.Value.ToFrozenDictionary(StringComparer.Ordinal), endings[w.Key].ToFrozenDictionary(StringComparer.Ordinal)), StringComparer.Ordinal);
    }

    /// <summary>The lemma of a form; names keep their capitals.</summary>
    public string Of(ReadOnlySpan<char> form, string xpos)
    {
        var isName = xpos is "NNP" or "NNPS";
        if (form.Length > LongestWord || !_tags.TryGetValue(xpos, out var table))
            return isName ? form.ToString() : form.ToString().ToLowerInvariant();
        Span<char> lower = stackalloc char[form.Length];
        form.ToLowerInvariant(lower);
        lower.Replace('’', '\'');
        if (table.Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var known))
            return known;
        var word = isName ? form : lower;
        var endings = table.Endings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(LongestEnding, lower.Length); length >= 0; length--)
        {
            if (endings.TryGetValue(lower[^length..], out var rule) && rule.Cut < word.Length)
                return string.Concat(word[..^rule.Cut], rule.Add);
        }
        return word.ToString();
    }

    private sealed record ByTag(FrozenDictionary<string, string> Words, FrozenDictionary<string, (int Cut, string Add)> Endings);
}
