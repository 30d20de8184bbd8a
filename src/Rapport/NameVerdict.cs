namespace Rapport;

/// <summary>Whether two written names may be one name.</summary>
public enum NameVerdict
{
    /// <summary>One name: the same form, or a match that office, country or company bears out.</summary>
    Same,

    /// <summary>One name as far as its spelling can tell. A reading alone is never more, and never merges two parties by itself.</summary>
    Likely,

    /// <summary>It cannot be ruled out: a person has to look.</summary>
    Possible,

    /// <summary>Two names.</summary>
    Different,
}
