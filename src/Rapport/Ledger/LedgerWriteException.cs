namespace Rapport.Ledger;

/// <summary>The world refused a write. Everything acknowledged before is still there; nothing of the refused unit is.</summary>
public sealed class LedgerWriteException : IOException
{
    /// <summary>A refused write.</summary>
    /// <param name="kind">What refused it.</param>
    /// <param name="message">What happened and what to do, in a sentence.</param>
    public LedgerWriteException(LedgerFailure kind, string message)
        : base(message) => Kind = kind;

    /// <summary>What refused the write.</summary>
    public LedgerFailure Kind { get; }
}
