namespace Rapport;

/// <summary>What a person can decide.</summary>
public enum DecisionKind
{
    /// <summary>Two ids are one.</summary>
    Merge,

    /// <summary>One id is two.</summary>
    Split,

    /// <summary>It stands.</summary>
    Accept,

    /// <summary>It does not stand.</summary>
    Reject,

    /// <summary>A verdict is replaced.</summary>
    Override,

    /// <summary>An earlier decision no longer holds; it is not erased.</summary>
    Retract,

    /// <summary>A remark; it changes nothing and enters no root.</summary>
    Comment,
}
