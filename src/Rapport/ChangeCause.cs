namespace Rapport;

/// <summary>Why something changed.</summary>
public enum ChangeCause
{
    /// <summary>An article came or went.</summary>
    Article,

    /// <summary>A table has another vintage.</summary>
    Vintage,

    /// <summary>A rule changed.</summary>
    Rule,

    /// <summary>A person decided.</summary>
    Decision,
}
