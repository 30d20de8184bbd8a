namespace Rapport;

/// <summary>Names one promise, agenda item, recommendation or target; identity is document, span and kind.</summary>
/// <param name="Value">The prefix <c>plg-</c> and a hash, or, where a file of the case names it, the prefix and that name.</param>
public readonly record struct PledgeId(string Value) : IId
{
    /// <summary>What every id of this kind begins with.</summary>
    public const string Prefix = "plg-";

    /// <summary>Makes the id from the fields that make the thing itself; never from the time it was seen.</summary>
    public static PledgeId From(params ReadOnlySpan<string?> identity) => new(Identity.Hash(Prefix, identity));

    /// <summary>The id as it is written in files, JSON and addresses.</summary>
    public override string ToString() => Value;
}
