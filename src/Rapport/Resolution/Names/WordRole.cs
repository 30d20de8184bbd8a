namespace Rapport.Resolution.Names;

/// <summary>What a word does in a name.</summary>
internal enum WordRole
{
    /// <summary>It names.</summary>
    Name,

    /// <summary>A legal form.</summary>
    Form,

    /// <summary>A word that many organisations have.</summary>
    Sector,

    /// <summary>A country: it parts a branch from its parent.</summary>
    Place,

    /// <summary>A title or an honorific.</summary>
    Title,

    /// <summary>A particle.</summary>
    Particle,

    /// <summary>A number, in digits, words or Roman numerals.</summary>
    Number,

    /// <summary>One letter that stands for a word.</summary>
    Initial,
}
