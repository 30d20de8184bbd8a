using Rapport.Extraction.Grammar;

namespace Rapport.Extraction.Quotes;

/// <summary>The words of <c>eastern.txt</c> for one language.</summary>
internal sealed class EasternCues
{
    private static readonly string[] Classes = ["say", "claim", "deny", "promise", "urge", "warn", "hope"];
    private static readonly Dictionary<string, EasternCues> Languages = DataLines.Read("Quotes.eastern.txt").GroupBy(l => l[0], StringComparer.Ordinal).ToDictionary(g => g.Key, g => new EasternCues(g), StringComparer.Ordinal);

    private readonly (string Stem, string Class)[] _stems;
    private readonly HashSet<string> _unnamed, _pronouns, _none, _links;
    private readonly string[] _adverbs, _others;

    private EasternCues(IEnumerable<DataLine> lines)
    {
        var table = lines.ToLookup(l => l[1], l => l.Words(2));
        HashSet<string> Of(string kind) => new(table[kind].SelectMany(w => w), StringComparer.Ordinal);
        // The longest first, so that the whole of a verb is its cue.
        _stems = [.. Classes.SelectMany(c => table[c].SelectMany(w => w).Select(w => (w, c))).OrderByDescending(s => s.w.Length).ThenBy(s => s.w, StringComparer.Ordinal)];
        (_unnamed, _pronouns, _none, _links) = (Of("unnamed"), Of("pronoun"), Of("none"), Of("link"));
        _others = [.. Of("other").Order(StringComparer.Ordinal)];
        _adverbs = [.. Of("adverb").OrderByDescending(a => a.Length).ThenBy(a => a, StringComparer.Ordinal)];
    }

    /// <summary>The words of Korean, Chinese or Japanese: ko, zh, ja.</summary>
    public static EasternCues For(string language) => Languages[language];

    /// <summary>The first place at which a verb of saying begins, the longest there; null where there is none.</summary>
    public (int At, string Stem, string Class)? First(string text)
    {
        (int At, string Stem, string Class)? first = null;
        foreach (var (stem, kind) in _stems)
        {
            var at = text.IndexOf(stem, StringComparison.Ordinal);
            while (at >= 0 && IsOther(text, at, stem))
                at = text.IndexOf(stem, at + 1, StringComparison.Ordinal);
            if (at >= 0 && (first is null || at < first.Value.At))
                first = (at, stem, kind);
        }
        return first;
    }

    /// <summary>The last place at which one begins.</summary>
    public (int At, string Stem, string Class)? Last(string text)
    {
        (int At, string Stem, string Class)? last = null;
        foreach (var (stem, kind) in _stems)
        {
            var at = text.LastIndexOf(stem, StringComparison.Ordinal);
            while (at >= 0 && IsOther(text, at, stem))
                at = at == 0 ? -1 : text.LastIndexOf(stem, at - 1, StringComparison.Ordinal);
            if (at >= 0 && (last is null || at + stem.Length > last.Value.At + last.Value.Stem.Length))
                last = (at, stem, kind);
        }
        return last;
    }

    // "小说" holds the letter of "说" and is a novel.
    private bool IsOther(string text, int at, string stem)
    {
        foreach (var other in _others)
        {
            var within = other.IndexOf(stem, StringComparison.Ordinal);
            if (within >= 0 && at >= within && string.CompareOrdinal(text, at - within, other, 0, other.Length) == 0)
                return true;
        }
        return false;
    }

    /// <summary>Whether the last word of a phrase names nobody in particular.</summary>
    public bool IsUnnamed(string phrase) => _unnamed.Any(u => phrase.EndsWith(u, StringComparison.Ordinal));

    /// <summary>Whether a phrase is a pronoun.</summary>
    public bool IsPronoun(string phrase) => _pronouns.Contains(phrase);

    /// <summary>Whether a word before a particle is no noun that can speak.</summary>
    public bool IsNobody(string word) => _none.Contains(word);

    /// <summary>Whether a word joins a sentence to the one before and is no part of a speaker.</summary>
    public bool IsLink(string word) => _links.Contains(word);

    /// <summary>The adverb that a phrase ends with, or null.</summary>
    public string? Adverb(ReadOnlySpan<char> phrase)
    {
        foreach (var adverb in _adverbs)
        {
            if (phrase.EndsWith(adverb, StringComparison.Ordinal))
                return adverb;
        }
        return null;
    }
}
