namespace Rapport;

/// <summary>How an act or a figure is told. Only done, agreed and promised count as events of the relation.</summary>
public enum Modality
{
    /// <summary>Told as having happened.</summary>
    Done,

    /// <summary>Told as agreed between parties.</summary>
    Agreed,

    /// <summary>Told as promised by a party.</summary>
    Promised,

    /// <summary>Told as proposed.</summary>
    Proposed,

    /// <summary>Told as hoped for or as a duty.</summary>
    Hoped,

    /// <summary>Told as feared.</summary>
    Feared,

    /// <summary>Told as not having happened.</summary>
    Denied,

    /// <summary>Told under a condition.</summary>
    Hypothetical,

    /// <summary>Told as background: it keeps its own date.</summary>
    Past,
}
