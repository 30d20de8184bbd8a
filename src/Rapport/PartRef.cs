namespace Rapport;

/// <summary>A document, or one part of a digest.</summary>
/// <param name="Document">The document.</param>
/// <param name="Part">The part's index, or null for the whole.</param>
public readonly record struct PartRef(DocumentId Document, int? Part);
