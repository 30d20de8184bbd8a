namespace Rapport.Ledger;

/// <summary>Why a ledger cannot be opened, read or written. The program's exit code follows from it: 4 for a ledger that is newer, damaged or truncated, 3 for the rest.</summary>
public enum LedgerFailure
{
    /// <summary>A newer program wrote the file.</summary>
    NewerVersion,

    /// <summary>An older program wrote the file, and it was opened to read only, so that it cannot be brought forward.</summary>
    OlderVersion,

    /// <summary>The file is not a ledger, or its pages contradict each other.</summary>
    Damaged,

    /// <summary>The file is shorter than it says it is.</summary>
    Truncated,

    /// <summary>The folder lies on another machine or is copied by a synchronising service behind our back.</summary>
    NetworkOrSyncedFolder,

    /// <summary>The folder or file cannot be written.</summary>
    ReadOnlyFolder,

    /// <summary>No ledger stands there, and it was asked for to read only.</summary>
    Missing,

    /// <summary>No space is left.</summary>
    DiskFull,

    /// <summary>The disk refused to write or to sync; nothing after the last acknowledged write can be trusted until the ledger is opened anew.</summary>
    DiskRefused,

    /// <summary>Another process holds the file for longer than we wait.</summary>
    Locked,

    /// <summary>One value is larger than the file can hold (1 GB after packing).</summary>
    TooLarge,
}
