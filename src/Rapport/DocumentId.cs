namespace Rapport;

/// <summary>Names one frozen text; identity is the snapshot and the reading rule's text.</summary>
/// <param name="Value">The prefix <c>doc-</c> and a hash, or, where a file of the case names it, the prefix and that name.</param>
public readonly record struct DocumentId(string Value) : IId
{
    /// <summary>What every id of this kind begins with.</summary>
    public const string Prefix = "doc-";

    /// <summary>Makes the id from the fields that make the thing itself; never from the time it was seen.</summary>
    public static DocumentId From(params ReadOnlySpan<string?> identity) => new(Identity.Hash(Prefix, identity));

    /// <summary>The id as it is written in files, JSON and addresses.</summary>
    public override string ToString() => Value;
}
