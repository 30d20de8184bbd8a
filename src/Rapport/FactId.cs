namespace Rapport;

/// <summary>Names one dated fact of the chronicle.</summary>
/// <param name="Value">The prefix <c>fct-</c> and a hash, or, where a file of the case names it, the prefix and that name.</param>
public readonly record struct FactId(string Value) : IId
{
    /// <summary>What every id of this kind begins with.</summary>
    public const string Prefix = "fct-";

    /// <summary>Makes the id from the fields that make the thing itself; never from the time it was seen.</summary>
    public static FactId From(params ReadOnlySpan<string?> identity) => new(Identity.Hash(Prefix, identity));

    /// <summary>The id as it is written in files, JSON and addresses.</summary>
    public override string ToString() => Value;
}
