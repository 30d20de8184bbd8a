namespace Rapport;

/// <summary>Names one proposal of a model; identity is document, sentence, kind and what was proposed, whichever model did.</summary>
/// <param name="Value">The prefix <c>prp-</c> and a hash.</param>
public readonly record struct ProposalId(string Value) : IId
{
    /// <summary>What every id of this kind begins with.</summary>
    public const string Prefix = "prp-";

    /// <summary>Makes the id from the fields that make the thing itself; never from the time it was seen.</summary>
    public static ProposalId From(params ReadOnlySpan<string?> identity) => new(Identity.Hash(Prefix, identity));

    /// <summary>The id as it is written in files, JSON and addresses.</summary>
    public override string ToString() => Value;
}
