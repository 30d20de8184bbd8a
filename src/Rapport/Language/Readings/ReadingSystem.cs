namespace Rapport.Language.Readings;

/// <summary>By which writing or reading a syllable stands for what it names.</summary>
public enum ReadingSystem
{
    /// <summary>Latin letters that no table of syllables explains.</summary>
    Latin,

    /// <summary>A Han character.</summary>
    Han,

    /// <summary>A Hangul syllable.</summary>
    Hangul,

    /// <summary>Korean as its speakers spell themselves, the Revised Romanization among it.</summary>
    Conventional,

    /// <summary>Korean by McCune–Reischauer without its marks, as the North spells.</summary>
    MccuneReischauer,

    /// <summary>Mandarin in pinyin without tones.</summary>
    Pinyin,

    /// <summary>Mandarin by Wade–Giles, its apostrophes kept or dropped.</summary>
    WadeGiles,

    /// <summary>Cantonese as Hong Kong spells names.</summary>
    Cantonese,

    /// <summary>The Sino-Japanese reading in Hepburn letters.</summary>
    Japanese,
}
