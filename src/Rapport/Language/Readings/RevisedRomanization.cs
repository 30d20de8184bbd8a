namespace Rapport.Language.Readings;

/// <summary>A Hangul syllable by the Revised Romanization, each by itself as names are written.</summary>
// Ref: National Institute of Korean Language, Romanization of Korean (2000), 3.4.
internal static class RevisedRomanization
{
    private static readonly string[] Initials = ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"];
    private static readonly string[] Vowels = ["a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"];

    // Clusters reduce to the consonant that is heard at the end of a word.
    private static readonly string[] Finals =
        ["", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"];

    /// <summary>The Latin letters of a syllable.</summary>
    public static string Of(char syllable) => Initials[HangulSyllable.Initial(syllable)] + Vowels[HangulSyllable.Vowel(syllable)] + Finals[HangulSyllable.Final(syllable)];
}
