namespace Rapport.App;

/// <summary>What the program says to the shell. Documented in the guide; programs rely on it.</summary>
internal enum ExitCode
{
    /// <summary>Done; also an empty search and "cannot tell".</summary>
    Done = 0,

    /// <summary>A check that was asked for found something, or a figure of a brief is unbound.</summary>
    Found = 1,

    /// <summary>The command line cannot be understood.</summary>
    Usage = 2,

    /// <summary>Input, a service or the disk is unavailable.</summary>
    Unavailable = 3,

    /// <summary>The ledger is damaged, or newer than this program.</summary>
    Ledger = 4,

    /// <summary>A fault of the program.</summary>
    Fault = 70,

    /// <summary>Interrupted.</summary>
    Interrupted = 130,
}
