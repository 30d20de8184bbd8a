namespace Rapport;

/// <summary>Names one independent piece of writing, under which its copies and translations stand.</summary>
/// <param name="Value">The prefix <c>org-</c> and a hash, or, where a file of the case names it, the prefix and that name.</param>
public readonly record struct OriginId(string Value) : IId
{
    /// <summary>What every id of this kind begins with.</summary>
    public const string Prefix = "org-";

    /// <summary>Makes the id from the fields that make the thing itself; never from the time it was seen.</summary>
    public static OriginId From(params ReadOnlySpan<string?> identity) => new(Identity.Hash(Prefix, identity));

    /// <summary>The id as it is written in files, JSON and addresses.</summary>
    public override string ToString() => Value;
}
