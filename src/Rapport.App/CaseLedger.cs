using Rapport.Ledger;

namespace Rapport.App;

/// <summary>Opens a case's ledger for a command, and turns what goes wrong with it into words and an exit code.</summary>
internal static class CaseLedger
{
    /// <summary>Runs work on the open ledger.</summary>
    /// <param name="terminal">Where to say what went wrong.</param>
    /// <param name="folder">The case's folder.</param>
    /// <param name="writer">Whose chain entries join, as the command line says it.</param>
    /// <param name="readOnly">Whether to change nothing.</param>
    /// <param name="work">The work.</param>
    public static ExitCode Use(Terminal terminal, string folder, string? writer, bool readOnly, Func<LedgerFile, ExitCode> work)
    {
        var options = new LedgerOptions
        {
            Clock = terminal.Clock,
            Writer = Settings.Writer(writer, folder),
            ReadOnly = readOnly,
            WritePoint = FaultHook.FromEnvironment(),
        };
        switch (LedgerFile.Open(folder, options))
        {
            case LedgerOpening.Opened opened:
                using (opened.Ledger)
                {
                    if (opened.MigratedFrom is { } version)
                        terminal.Say($"The ledger was brought forward from version {version}; the old file is kept beside it as ledger.db.v{version}.bak.");
                    return Guarded(terminal, () => work(opened.Ledger));
                }
            case LedgerOpening.Refused refused:
                terminal.Error(Terminal.Plain(refused.Fault.ToString()));
                return Code(refused.Kind);
            default:
                throw new InvalidOperationException("a ledger opens or it is refused");
        }
    }

    /// <summary>Runs work that writes to disk; a ledger's refusal becomes words and an exit code.</summary>
    public static ExitCode Guarded(Terminal terminal, Func<ExitCode> work)
    {
        try
        {
            return work();
        }
        catch (LedgerWriteException fault)
        {
            terminal.Error(fault.Message);
            return Code(fault.Kind);
        }
        catch (LedgerReadException fault)
        {
            terminal.Error(fault.Message);
            return Code(fault.Kind);
        }
    }

    private static ExitCode Code(LedgerFailure kind) =>
        kind is LedgerFailure.NewerVersion or LedgerFailure.Damaged or LedgerFailure.Truncated ? ExitCode.Ledger : ExitCode.Unavailable;
}
