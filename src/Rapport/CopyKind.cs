namespace Rapport;

/// <summary>How one text derives from another.</summary>
public enum CopyKind
{
    /// <summary>The same words.</summary>
    Exact,

    /// <summary>A part of the origin's words, little else.</summary>
    Abridged,

    /// <summary>The origin's words with more around them.</summary>
    Extended,

    /// <summary>Words of the origin among words from elsewhere.</summary>
    Spliced,

    /// <summary>Only what somebody is quoted with.</summary>
    Quoted,

    /// <summary>A rendering in another language, by what it states of its original.</summary>
    Translation,
}
