namespace Rapport.Ledger;

/// <summary>The outcome of opening a ledger.</summary>
public abstract record LedgerOpening
{
    private LedgerOpening()
    {
    }

    /// <summary>It is open.</summary>
    /// <param name="Ledger">The open ledger; dispose of it.</param>
    /// <param name="MigratedFrom">The version the file had, where it was brought forward just now; the old file is kept beside it as <c>ledger.db.v<i>n</i>.bak</c>.</param>
    public sealed record Opened(LedgerFile Ledger, int? MigratedFrom) : LedgerOpening;

    /// <summary>It cannot be opened; nothing was changed.</summary>
    /// <param name="Kind">Why; the exit code follows from it.</param>
    /// <param name="Fault">The file and the reason in a sentence.</param>
    public sealed record Refused(LedgerFailure Kind, Fault Fault) : LedgerOpening;
}
