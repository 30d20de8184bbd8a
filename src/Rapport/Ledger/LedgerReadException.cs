namespace Rapport.Ledger;

/// <summary>The file could be opened, and a page of it could not be read: most often it is damaged. <see cref="LedgerFile.Verify"/> says where.</summary>
public sealed class LedgerReadException : IOException
{
    /// <summary>A refused read.</summary>
    /// <param name="kind">What is wrong.</param>
    /// <param name="message">What happened and what to do, in a sentence.</param>
    public LedgerReadException(LedgerFailure kind, string message)
        : base(message) => Kind = kind;

    /// <summary>What is wrong.</summary>
    public LedgerFailure Kind { get; }
}
