namespace Rapport;

/// <summary>Names what one side loses under one scenario at one horizon.</summary>
/// <param name="Value">The prefix <c>imp-</c> and a hash, or, where a file of the case names it, the prefix and that name.</param>
public readonly record struct ImpactId(string Value) : IId
{
    /// <summary>What every id of this kind begins with.</summary>
    public const string Prefix = "imp-";

    /// <summary>Makes the id from the fields that make the thing itself; never from the time it was seen.</summary>
    public static ImpactId From(params ReadOnlySpan<string?> identity) => new(Identity.Hash(Prefix, identity));

    /// <summary>The id as it is written in files, JSON and addresses.</summary>
    public override string ToString() => Value;
}
