namespace Rapport.Language;

/// <summary>Takes the endings off English words, so that <c>relations</c> and <c>relation</c> meet. The stem need not be a word.</summary>
// Ref: Porter (1980), An algorithm for suffix stripping, Program 14(3), 130-137; step names as there.
public static class PorterStemmer
{
    private static readonly (string Suffix, string By)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Suffix, string By)[] Step3 =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    // Where one ending ends in another, the longer stands first.
    private static readonly string[] Step4 =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic", "ou",
    ];

    // No English word is longer; what is, is not a word.
    private const int Longest = 64;

    /// <summary>The stem of a word in lower-case ASCII letters; a word with anything else in it, or of under 3 or over 64 letters, is its own stem.</summary>
    public static string Stem(string word)
    {
        if (word.Length is <= 2 or > Longest || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return word;
        var stem = Plurals(word);
        stem = PastAndGerund(stem);
        if (stem.EndsWith('y') && HasVowel(stem[..^1]))
            stem = stem[..^1] + "i";
        stem = Replace(stem, Step2);
        stem = Replace(stem, Step3);
        stem = Strip(stem);
        return Tidy(stem);
    }

    private static string Plurals(string word) => word switch
    {
        _ when Ends(word, "sses") || Ends(word, "ies") => word[..^2],
        _ when Ends(word, "ss") => word,
        _ when Ends(word, "s") => word[..^1],
        _ => word,
    };

    private static string PastAndGerund(string word)
    {
        if (Ends(word, "eed"))
            return Measure(word[..^3]) > 0 ? word[..^1] : word;
        var stem = Ends(word, "ed") ? word[..^2] : Ends(word, "ing") ? word[..^3] : null;
        if (stem is null || !HasVowel(stem))
            return word;
        if (Ends(stem, "at") || Ends(stem, "bl") || Ends(stem, "iz"))
            return stem + "e";
        if (EndsInDouble(stem) && stem[^1] is not ('l' or 's' or 'z'))
            return stem[..^1];
        return Measure(stem) == 1 && EndsInShort(stem) ? stem + "e" : stem;
    }

    private static string Replace(string word, (string Suffix, string By)[] rules)
    {
        foreach (var (suffix, by) in rules)
        {
            if (Ends(word, suffix))
                return Measure(word[..^suffix.Length]) > 0 ? word[..^suffix.Length] + by : word;
        }
        return word;
    }

    private static string Strip(string word)
    {
        foreach (var suffix in Step4)
        {
            if (!Ends(word, suffix))
                continue;
            var stem = word[..^suffix.Length];
            return Measure(stem) > 1 && (suffix != "ion" || stem[^1] is 's' or 't') ? stem : word;
        }
        return word;
    }

    private static string Tidy(string word)
    {
        if (word.EndsWith('e') && word[..^1] is var stem && (Measure(stem) > 1 || (Measure(stem) == 1 && !EndsInShort(stem))))
            word = stem;
        return Ends(word, "ll") && Measure(word) > 1 ? word[..^1] : word;
    }

    private static bool Ends(string word, string suffix) => word.EndsWith(suffix, StringComparison.Ordinal);

    private static bool IsConsonant(string word, int i) => word[i] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => i == 0 || !IsConsonant(word, i - 1),
        _ => true,
    };

    private static bool HasVowel(string stem)
    {
        for (var i = 0; i < stem.Length; i++)
        {
            if (!IsConsonant(stem, i))
                return true;
        }
        return false;
    }

    /// <summary>The paper's m: how often a vowel is followed by a consonant.</summary>
    private static int Measure(string stem)
    {
        var measure = 0;
        var afterVowel = false;
        var consonant = false;
        for (var i = 0; i < stem.Length; i++)
        {
            consonant = stem[i] == 'y' ? i == 0 || !consonant : stem[i] is not ('a' or 'e' or 'i' or 'o' or 'u');
            measure += consonant && afterVowel ? 1 : 0;
            afterVowel = !consonant;
        }
        return measure;
    }

    private static bool EndsInDouble(string stem) => stem.Length >= 2 && stem[^1] == stem[^2] && IsConsonant(stem, stem.Length - 1);

    /// <summary>The paper's *o: consonant, vowel, consonant, the last not w, x or y.</summary>
    private static bool EndsInShort(string stem) => stem.Length >= 3 && IsConsonant(stem, stem.Length - 3) && !IsConsonant(stem, stem.Length - 2)
        && IsConsonant(stem, stem.Length - 1) && stem[^1] is not ('w' or 'x' or 'y');
}
