namespace Rapport.Ledger;

/// <summary>How a ledger is opened.</summary>
public sealed record LedgerOptions
{
    /// <summary>Tells the time that entries carry, and measures a search's time limit. Time enters no id and no content root.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Who writes: the name of the person or machine whose chain new entries join. One to 200 characters.</summary>
    public string Writer { get; init; } = "rapport";

    /// <summary>Opens what is there and changes nothing; a missing ledger is refused rather than made.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Called with a name before and after every durable step of a write, so that a test can end the process just there. Null outside tests.</summary>
    public Action<string>? WritePoint { get; init; }

    /// <summary>Gives the reason why a folder must not hold a ledger, or null where it may. Tests, and a user who knows better, replace it.</summary>
    public Func<string, string?> FolderCheck { get; init; } = FolderSuitability.FindReasonAgainst;

    /// <summary>How long to wait for another process to finish its write.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one search may take before it is given up.</summary>
    public TimeSpan SearchTimeLimit { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The most pages of 4 KiB the file may grow to, or null for no limit. A test fills a disk with it.</summary>
    public int? MaxPages { get; init; }
}
