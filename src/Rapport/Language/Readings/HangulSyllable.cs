namespace Rapport.Language.Readings;

/// <summary>The parts of a Hangul syllable, by arithmetic, and the readings of one Korean morpheme that the initial-sound rule keeps apart.</summary>
// Ref: The Unicode Standard, 3.12, Conjoining Jamo Behavior; National Institute of Korean Language, Hangeul orthography, articles 10-12 (initial-sound rule).
public static class HangulSyllable
{
    /// <summary>The first syllable, 가.</summary>
    public const char First = '\uAC00';

    /// <summary>The last syllable, 힣.</summary>
    public const char Last = '\uD7A3';

    private const int Finals = 28;
    private const int Vowels = 21;
    private const int Nieun = 2;
    private const int Rieul = 5;
    private const int Ieung = 11;

    /// <summary>Whether the character is a precomposed syllable.</summary>
    public static bool Is(char character) => character is >= First and <= Last;

    /// <summary>The leading consonant, 0 (ㄱ) to 18 (ㅎ).</summary>
    public static int Initial(char syllable) => (syllable - First) / (Vowels * Finals);

    /// <summary>The vowel, 0 (ㅏ) to 20 (ㅣ).</summary>
    public static int Vowel(char syllable) => (syllable - First) % (Vowels * Finals) / Finals;

    /// <summary>The closing consonant, 0 (none) to 27 (ㅎ).</summary>
    public static int Final(char syllable) => (syllable - First) % Finals;

    /// <summary>The syllable of three parts.</summary>
    public static char Compose(int initial, int vowel, int final) => (char)(First + (((initial * Vowels) + vowel) * Finals) + final);

    /// <summary>
    /// Whether two syllables may be one morpheme in two places of a word or on the two sides of the border: 리 and 이, 로 and 노, 녀 and 여, 렬 and 열.
    /// Equal syllables are not asked about.
    /// </summary>
    public static bool AreVariants(char one, char other)
    {
        if (!Is(one) || !Is(other) || Vowel(one) != Vowel(other) || Final(one) != Final(other))
            return false;
        var (low, high) = (Math.Min(Initial(one), Initial(other)), Math.Max(Initial(one), Initial(other)));
        var glides = Vowel(one) is 2 or 6 or 7 or 12 or 17 or 20;
        return (low, high) switch
        {
            (Rieul, Ieung) or (Nieun, Ieung) => glides,
            (Nieun, Rieul) => true,
            _ => false,
        };
    }
}
