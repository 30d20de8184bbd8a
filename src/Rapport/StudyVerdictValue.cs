namespace Rapport;

/// <summary>What a study comes to.</summary>
public enum StudyVerdictValue
{
    /// <summary>The change moved the outcome more than it would have moved without it.</summary>
    Supported,

    /// <summary>It did not, and an effect of the stated size would have been seen.</summary>
    NotSupported,

    /// <summary>It cannot be told; the smallest effect that could have been seen is stated.</summary>
    CannotTell,

    /// <summary>The data do not allow the question: too short, no donors, no data held.</summary>
    Refused,
}
