namespace Rapport.Language.Readings;

/// <summary>
/// Numbers for the syllables of the languages that read Han characters: a Hangul syllable is its code unit, the others follow above by language,
/// in the order of their letters. The numbers live in memory only.
/// </summary>
internal static class Sounds
{
    /// <summary>Where the numbers of the syllables of each language begin.</summary>
    public const int Mandarin = 0x10000;
    public const int Cantonese = 0x20000;
    public const int Japanese = 0x30000;

    /// <summary>Which language a number belongs to: 0 for Korean, else one of the constants.</summary>
    public static int Language(int sound) => sound & ~0xFFFF;
}
