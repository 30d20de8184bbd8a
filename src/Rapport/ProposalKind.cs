namespace Rapport;

/// <summary>What a model proposes that a sentence tells.</summary>
public enum ProposalKind
{
    /// <summary>Who did what to whom.</summary>
    Event,

    /// <summary>Who is said to have said what.</summary>
    Quote,

    /// <summary>A statement that could be checked.</summary>
    Claim,
}
