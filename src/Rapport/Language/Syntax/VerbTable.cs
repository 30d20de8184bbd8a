namespace Rapport.Language.Syntax;

/// <summary>A reading of a word as a form of a verb.</summary>
/// <param name="Lemma">The verb.</param>
/// <param name="Form">The form or forms.</param>
/// <param name="AlsoNoun">Whether the lemma is a noun as well.</param>
internal readonly record struct VerbReading(string Lemma, VerbForm Form, bool AlsoNoun);

/// <summary>The verbs that are known, by every one of their forms.</summary>
internal sealed class VerbTable
{
    private static readonly HashSet<string> DoublingWords = new(
        ["admit", "commit", "permit", "submit", "omit", "defer", "refer", "confer", "transfer", "deter", "expel", "compel", "repel", "rebut", "regret", "begin", "cancel", "signal", "control", "rebuff", "label", "travel", "rig", "lob", "propel", "recur", "incur", "allot", "enrol", "kidnap", "worship", "wiretap", "quarrel", "equip", "patrol", "unveil"],
        StringComparer.Ordinal);

    private const int LongestForm = 24;

    private readonly Dictionary<string, VerbReading> _byForm = new(StringComparer.Ordinal);

    /// <summary>The embedded table.</summary>
    public static VerbTable Embedded { get; } = new();

    private VerbTable()
    {
        using var stream = typeof(VerbTable).Assembly.GetManifestResourceStream("verbs.txt") ?? throw new InvalidOperationException("the table verbs.txt is not embedded");
        using var reader = new StreamReader(stream);
        var entries = reader.ReadToEnd().Split('\n').Where(l => !l.StartsWith('#'))
            .SelectMany(l => l.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Order(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var parts = entry.Split(' ');
            var alsoNoun = parts[^1] == "n";
            var lemma = parts[0];
            var regular = parts.Length - (alsoNoun ? 1 : 0) < 3;
            Add(lemma, lemma, VerbForm.Base, alsoNoun);
            Add(Third(lemma), lemma, VerbForm.Third, alsoNoun);
            Add(Ing(lemma), lemma, VerbForm.Ing, false);
            Add(regular ? Past(lemma) : parts[1], lemma, VerbForm.Past, false);
            Add(regular ? Past(lemma) : parts[2], lemma, VerbForm.Participle, false);
        }
        foreach (var (form, lemma, kind) in new[]
        {
            ("is", "be", VerbForm.Third), ("am", "be", VerbForm.Third), ("are", "be", VerbForm.Third), ("were", "be", VerbForm.Past),
            ("has", "have", VerbForm.Third), ("does", "do", VerbForm.Third), ("goes", "go", VerbForm.Third),
        })
            _byForm[form] = new(lemma, kind, false);
    }

    /// <summary>Every form with its reading, in no order.</summary>
    public IEnumerable<(string Word, VerbReading Reading)> Forms => _byForm.Select(f => (f.Key, f.Value));

    /// <summary>The reading of a word in lower case; form none where the word is no known verb.</summary>
    public VerbReading Of(string word) => _byForm.TryGetValue(word, out var reading) ? reading : default;

    /// <summary>The reading of a word of any case.</summary>
    public VerbReading Of(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestForm)
            return default;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return _byForm.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var reading) ? reading : default;
    }

    /// <summary>The singular of a noun by its ending: good enough to meet the nouns of our own tables.</summary>
    public static string Singular(string noun)
    {
        if (noun.Length > 4 && noun.EndsWith("ies", StringComparison.Ordinal))
            return noun[..^3] + "y";
        if (noun.Length > 4 && (noun.EndsWith("sses", StringComparison.Ordinal) || noun.EndsWith("shes", StringComparison.Ordinal) || noun.EndsWith("ches", StringComparison.Ordinal) || noun.EndsWith("xes", StringComparison.Ordinal)))
            return noun[..^2];
        return noun.Length > 3 && noun[^1] == 's' && noun[^2] is not ('s' or 'u' or 'i') ? noun[..^1] : noun;
    }

    private static string Third(string lemma) =>
        lemma[^1] is 's' or 'x' or 'z' || lemma.EndsWith("sh", StringComparison.Ordinal) || lemma.EndsWith("ch", StringComparison.Ordinal) ? lemma + "es"
        : lemma[^1] == 'y' && !IsVowel(lemma[^2]) ? lemma[..^1] + "ies"
        : lemma is "veto" or "embargo" or "undergo" ? lemma + "es" : lemma + "s";

    private static string Past(string lemma) =>
        lemma[^1] == 'e' ? lemma + "d"
        : lemma[^1] == 'y' && !IsVowel(lemma[^2]) ? lemma[..^1] + "ied"
        : Doubles(lemma) ? lemma + lemma[^1] + "ed" : lemma + "ed";

    private static string Ing(string lemma) =>
        lemma is "lie" ? "lying" : lemma is "tie" ? "tying"
        : lemma[^1] == 'e' && lemma is not ("be" or "see" or "flee" or "agree" or "free" or "guarantee" or "eye") ? lemma[..^1] + "ing"
        : Doubles(lemma) ? lemma + lemma[^1] + "ing" : lemma + "ing";

    // One syllable that ends consonant, vowel, consonant doubles its last letter; of longer ones, those that stress the last syllable do.
    private static bool Doubles(string lemma)
    {
        if (lemma is "rebuff" or "unveil")
            return false;
        if (DoublingWords.Contains(lemma))
            return true;
        return lemma.Length is >= 3 and <= 5 && !IsVowel(lemma[^1]) && lemma[^1] is not ('w' or 'x' or 'y') && IsVowel(lemma[^2]) && !IsVowel(lemma[^3])
            && lemma.Count(IsVowel) == 1;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private void Add(string form, string lemma, VerbForm kind, bool alsoNoun)
    {
        if (_byForm.TryGetValue(form, out var held))
        {
            if (held.Lemma == lemma)
                _byForm[form] = held with { Form = held.Form | kind, AlsoNoun = held.AlsoNoun || alsoNoun };
        }
        else
        {
            _byForm[form] = new(lemma, kind, alsoNoun);
        }
    }
}
