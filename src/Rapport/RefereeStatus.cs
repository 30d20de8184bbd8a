namespace Rapport;

/// <summary>Whether what a referee asks could be answered.</summary>
public enum RefereeStatus
{
    /// <summary>It is.</summary>
    Answered,

    /// <summary>The fit fails its gate, and then no effect is shown.</summary>
    NotShown,

    /// <summary>The study or its data do not allow it.</summary>
    NotPossible,
}
