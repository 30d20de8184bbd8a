using System.Collections.Immutable;

namespace Rapport.Pipeline;

/// <summary>A document with all that the last run and its readers have to say of it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Recording">What was recorded from it.</param>
/// <param name="Verdicts">Of its claims, in their order.</param>
/// <param name="Events">That it reports.</param>
/// <param name="Origins">That it carries.</param>
/// <param name="Notes">What readers left, each with where it stands in this text.</param>
/// <param name="Decisions">The decisions that hold over its claims, events and verdicts.</param>
public sealed record DocumentView(
    Document Document,
    Recording Recording,
    ImmutableArray<Verdict> Verdicts,
    ImmutableArray<Event> Events,
    ImmutableArray<Origin> Origins,
    ImmutableArray<PlacedAnnotation> Notes,
    ImmutableArray<Decision> Decisions);
