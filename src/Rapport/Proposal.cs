namespace Rapport;

/// <summary>What a model proposes that a sentence tells, every part of it found in the sentence. It stands in quarantine, and enters nothing, until a person accepts it.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Document">The document.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Kind">Event, quote or claim.</param>
/// <param name="Words">The words that tell it, exactly as they stand at <paramref name="Span"/>.</param>
/// <param name="Span">Where they stand in the document.</param>
/// <param name="Source">For an event who acted, for a quote who spoke, as the sentence words it; null for a claim.</param>
/// <param name="Target">For an event toward whom, as the sentence words it, or null.</param>
/// <param name="Type">For an event its type.</param>
/// <param name="Model">The model, as it was asked for.</param>
public sealed record Proposal(ProposalId Id, DocumentId Document, TextSpan Sentence, ProposalKind Kind, string Words, TextSpan Span, string? Source, string? Target, EventType? Type, string Model);
