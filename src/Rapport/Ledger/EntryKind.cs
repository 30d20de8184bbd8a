namespace Rapport.Ledger;

/// <summary>What an entry of the ledger records.</summary>
public enum EntryKind
{
    /// <summary>Bytes taken in from a place.</summary>
    Snapshot,

    /// <summary>A place no longer holds what was taken in from it.</summary>
    Withdrawal,

    /// <summary>A rule of the program, with its version in its name, came into force.</summary>
    Rule,

    /// <summary>A person decided something.</summary>
    Decision,

    /// <summary>A private remark; enters no content root.</summary>
    Note,

    /// <summary>A brief was written.</summary>
    Brief,

    /// <summary>Something from outside could not be read.</summary>
    Fault,
}
