using System.Collections.Immutable;

namespace Rapport;

/// <summary>All that was recorded from one document. Has no equality of its own beyond reference.</summary>
public sealed record Recording
{
    /// <summary>The document.</summary>
    public required DocumentId Document { get; init; }

    /// <summary>Who is named.</summary>
    public ImmutableArray<Mention> Mentions { get; init; } = [];

    /// <summary>Who is said to have said what.</summary>
    public ImmutableArray<Quote> Quotes { get; init; } = [];

    /// <summary>What is stated.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>Who did what to whom.</summary>
    public ImmutableArray<Event> Events { get; init; } = [];

    /// <summary>Who promised what.</summary>
    public ImmutableArray<Pledge> Pledges { get; init; } = [];

    /// <summary>Words that mean a time.</summary>
    public ImmutableArray<DatedPhrase> Dates { get; init; } = [];

    /// <summary>Words that take a side.</summary>
    public ImmutableArray<LoadedPhrase> Loaded { get; init; } = [];

    /// <summary>How each party that is named is spoken of, in English sentences.</summary>
    public ImmutableArray<Stance> Stances { get; init; } = [];

    /// <summary>Official formulations.</summary>
    public ImmutableArray<FormulaUse> Formulas { get; init; } = [];

    /// <summary>Offices and names that the actors file speaks against.</summary>
    public ImmutableArray<Warning> Doubts { get; init; } = [];

    /// <summary>Arithmetic inside the article.</summary>
    public ImmutableArray<InternalCheck> Internal { get; init; } = [];

    /// <summary>Sentences that name both sides and were not coded.</summary>
    public ImmutableArray<Uncoded> Uncoded { get; init; } = [];
}
