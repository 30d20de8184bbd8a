namespace Rapport;

/// <summary>What kind of change it is.</summary>
public enum ChangeKind
{
    /// <summary>It was not there.</summary>
    New,

    /// <summary>It is there no more.</summary>
    Withdrawn,

    /// <summary>It reads differently.</summary>
    Moved,

    /// <summary>A pledge fell due.</summary>
    Due,

    /// <summary>The relation turned.</summary>
    Turn,
}
