namespace Rapport;

/// <summary>The outcome of reading something from outside: the value, or what is wrong with it and where. Reading never throws for what the world sends.</summary>
public abstract record Parsed<T>
{
    private Parsed()
    {
    }

    /// <summary>It could be read.</summary>
    /// <param name="Value">What was read.</param>
    public sealed record Ok(T Value) : Parsed<T>;

    /// <summary>It could not be read; a row in the ledger and a count in the brief's footer.</summary>
    /// <param name="Fault">What is wrong, where, and what was expected.</param>
    public sealed record Malformed(Fault Fault) : Parsed<T>;
}
