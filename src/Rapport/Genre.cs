namespace Rapport;

/// <summary>What kind of writing a piece is; it limits how far the piece is evidence.</summary>
public enum Genre
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>A report.</summary>
    Report,

    /// <summary>Somebody's opinion.</summary>
    Opinion,

    /// <summary>The outlet's own opinion.</summary>
    Editorial,

    /// <summary>Analysis under a name.</summary>
    Analysis,

    /// <summary>An interview.</summary>
    Interview,

    /// <summary>Paid for by somebody.</summary>
    Advertisement,
}
