namespace Rapport.Resolution.Names;

/// <summary>
/// Every constant that decides about names, in one place. Those that were set by a score were set on every second case of the published bench
/// (OpenSanctions name bench, MIT) and every second of the Korean legislators, in November 2026; the other halves only scored them (docs/names.md).
/// </summary>
internal static class MatchCosts
{
    /// <summary>Scores of at least this are a match.</summary>
    public const double Likely = 0.70;

    /// <summary>Scores of at least this cannot be ruled out.</summary>
    public const double Possible = 0.50;

    // Readings: costs are negative natural logarithms.

    /// <summary>What brings the score down to <see cref="Likely"/> where both sides are one language: a second reading of a spelling costs more.</summary>
    public const double WithinLanguage = 0.85;

    /// <summary>What brings the score down to <see cref="Likely"/> where a syllable of one side meets one of another language.</summary>
    public const double AcrossLanguages = 4.4;

    /// <summary>What every further syllable that crosses adds to that.</summary>
    public const double FurtherCrossing = 2.0;

    /// <summary>Sounds of two languages that only rare characters join are not taken for one.</summary>
    public const double FarthestCrossing = 4.6;

    /// <summary>A reading of another language, met through characters that have both.</summary>
    public const double Crossing = 0.3;

    /// <summary>The family name is met through a character that is no family name of Korea.</summary>
    public const double OddFamilyCharacter = 1.6;

    /// <summary>A syllable in the form of another place in the word: 리 for 이.</summary>
    public const double InitialSound = 0.5;

    /// <summary>Likewise inside a given name where no side is written in Han characters: there the form is the bearer's own.</summary>
    public const double InitialSoundOfBearer = 1.2;

    /// <summary>A name by McCune–Reischauer without marks, against the way people of the South spell themselves.</summary>
    public const double OldSpelling = 1.7;

    /// <summary>Two Latin forms of which one is spelled as the South does and the other by McCune–Reischauer.</summary>
    public const double TwoSpellings = 0.9;

    /// <summary>The family name stands last.</summary>
    public const double FamilyLast = 0.25;

    /// <summary>A name that is spelled as Korean throughout, read in another language that could spell it too.</summary>
    public const double OtherLanguage = 1.8;

    // Spellings: costs of edits in letters.

    /// <summary>A letter against one that writes the same sound in another language: w and v, c and k.</summary>
    public const double SameSound = 0.3;

    /// <summary>A vowel against another vowel, or one more vowel.</summary>
    public const double Vowel = 0.55;

    /// <summary>A letter doubled, or a silent h.</summary>
    public const double Silent = 0.35;

    /// <summary>Two neighbours exchanged.</summary>
    public const double Swap = 0.7;

    /// <summary>A digit in the place of a letter that looks like it.</summary>
    public const double Lookalike = 0.4;

    /// <summary>How fast a word loses likeness with its share of edits.</summary>
    public const double Slope = 1.5;

    /// <summary>Words less alike than this are two words.</summary>
    public const double WordFloor = 0.62;

    /// <summary>An initial for a word that begins with it.</summary>
    public const double Initial = 0.90;

    /// <summary>A short form that begins the word: Ben for Benjamin.</summary>
    public const double ShortForm = 0.82;

    /// <summary>Words with the same consonants.</summary>
    public const double SameConsonants = 0.80;

    /// <summary>The most that a spelling is worth that has lost vowels or liquids on its way through another script.</summary>
    public const double Rough = 0.95;

    /// <summary>Words joined or split.</summary>
    public const double Joined = 0.97;

    /// <summary>Words joined on one side are less alike than this only by chance.</summary>
    public const double JoinedFloor = 0.80;

    /// <summary>One side is a name of East Asia and the other cannot be read as one: a likeness below this is a hint at most.</summary>
    public const double UnreadFloor = 0.95;

    /// <summary>One side is spelled as Korean and the other, in Latin letters too, is not: a word less alike than this is another syllable and no slip.</summary>
    public const double SlipFloor = 0.80;

    /// <summary>The share of a word that is only on one side, for a person.</summary>
    public const double ExtraOfPerson = 0.30;

    /// <summary>The share of a word that is only on one side, for an organisation: a branch is not the bank.</summary>
    public const double ExtraOfOrganisation = 1.0;

    /// <summary>What is left of the score where each side has a word that the other lacks.</summary>
    public const double Conflict = 0.55;

    /// <summary>The weight of a particle, a title or a word that many names have, against a word of the name.</summary>
    public const double LightWord = 0.25;
}
