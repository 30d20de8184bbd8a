namespace Rapport;

/// <summary>Names the outcome of holding one claim against the series held.</summary>
/// <param name="Value">The prefix <c>vrd-</c> and a hash, or, where a file of the case names it, the prefix and that name.</param>
public readonly record struct VerdictId(string Value) : IId
{
    /// <summary>What every id of this kind begins with.</summary>
    public const string Prefix = "vrd-";

    /// <summary>Makes the id from the fields that make the thing itself; never from the time it was seen.</summary>
    public static VerdictId From(params ReadOnlySpan<string?> identity) => new(Identity.Hash(Prefix, identity));

    /// <summary>The id as it is written in files, JSON and addresses.</summary>
    public override string ToString() => Value;
}
