namespace Rapport;

/// <summary>Names one entry of the ledger.</summary>
/// <param name="Value">The prefix <c>ent-</c> and a hash, or, where a file of the case names it, the prefix and that name.</param>
public readonly record struct EntryId(string Value) : IId
{
    /// <summary>What every id of this kind begins with.</summary>
    public const string Prefix = "ent-";

    /// <summary>Makes the id from the fields that make the thing itself; never from the time it was seen.</summary>
    public static EntryId From(params ReadOnlySpan<string?> identity) => new(Identity.Hash(Prefix, identity));

    /// <summary>The id as it is written in files, JSON and addresses.</summary>
    public override string ToString() => Value;
}
