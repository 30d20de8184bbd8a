using System.Collections.Frozen;

namespace Rapport.Language;

/// <summary>Guesses the language of a text from its scripts and, in Latin script, its commonest words.</summary>
public static class LanguageGuess
{
    /// <summary>What <see cref="Of"/> says of a language that it does not tell apart.</summary>
    public const string Other = "other";

    // Enough for any page; a guess need not read a book.
    private const int Sample = 20_000;

    // A headline may have no common word at all; so many words without one are another language.
    private const int ShortText = 12;

    private static readonly FrozenSet<string> English = Set("the of and to in is that for on with was by as from at it are be has this its will an have not which were their been he would");

    private static readonly FrozenSet<string> OtherLatin = Set(
        "der die das und von nicht mit ist den im les des une dans que et est pour sur par los las del con una por para como della che di il per sono dei da do em os não uma com het een van "
        + "de en la le el na się nie jest yang dan dengan untuk dari ve bir bu için och att som av på og til ikke là của và các những é e o y");

    /// <summary><c>en</c>, <c>ko</c>, <c>zh</c>, <c>ja</c>, or <see cref="Other"/> for another language and for text without letters.</summary>
    public static string Of(string text)
    {
        Span<int> letters = stackalloc int[(int)Script.Han + 1];
        letters.Clear();
        for (int i = 0, length; i < Math.Min(text.Length, Sample); i += length)
        {
            var codePoint = CodePoint.At(text, i, out length);
            if (CodePoint.IsLetter(codePoint))
                letters[(int)ScriptRuns.Of(codePoint)]++;
        }
        var kana = letters[(int)Script.Hiragana] + letters[(int)Script.Katakana];
        var han = letters[(int)Script.Han];
        var hangul = letters[(int)Script.Hangul];
        // A character of these scripts says as much as some two letters of an alphabet.
        var latin = letters[(int)Script.Latin] / 2;
        var rest = 0;
        for (var script = 0; script < letters.Length; script++)
            rest += (Script)script is Script.Latin or Script.Han or Script.Hangul or Script.Hiragana or Script.Katakana ? 0 : letters[script];
        rest /= 2;
        var most = Math.Max(Math.Max(latin, rest), Math.Max(hangul, han + kana));
        if (most == 0 && letters[(int)Script.Latin] == 0)
            return Other;
        if (hangul == most || (hangul > 0 && hangul * 3 > most && most == han + kana && kana == 0))
            return "ko";
        if (han + kana == most)
            return kana * 10 > han ? "ja" : "zh";
        return rest == most ? Other : OfLatin(text[..Math.Min(text.Length, Sample)]);
    }

    /// <summary>Whether the Han characters of a text are simplified or traditional ones.</summary>
    public static ChineseForm FormOf(string text)
    {
        int simplified = 0, traditional = 0;
        foreach (var unit in text.AsSpan(0, Math.Min(text.Length, Sample)))
        {
            simplified += FrequentCharacters.SimplifiedOnly.Contains(unit) ? 1 : 0;
            traditional += FrequentCharacters.TraditionalOnly.Contains(unit) ? 1 : 0;
        }
        return (simplified, traditional) switch
        {
            (0, 0) => ChineseForm.Unknown,
            _ when simplified > 4 * traditional => ChineseForm.Simplified,
            _ when traditional > 4 * simplified => ChineseForm.Traditional,
            _ => ChineseForm.Mixed,
        };
    }

    private static string OfLatin(string text)
    {
        int english = 0, other = 0, words = 0, foreign = 0;
        foreach (var word in Words.Split(text))
        {
            if (Words.KindOf(text, word) != WordKind.Letters)
                continue;
            words++;
            var letters = text.AsSpan(word.Start, word.Length);
            foreign += System.Text.Ascii.IsValid(letters) ? 0 : 1;
            if (letters.Length > 5)
                continue;
            english += Holds(English, letters) ? 1 : 0;
            other += Holds(OtherLatin, letters) ? 1 : 0;
        }
        if (english > 0 || other > 0)
            return english >= other && english * 25 >= words ? "en" : Other;
        return words < ShortText && foreign == 0 ? "en" : Other;
    }

    private static bool Holds(FrozenSet<string> set, ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
