using System.Collections.Immutable;

namespace Rapport;

/// <summary>Who promised what, by when, measured by what.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Document">Where it is told.</param>
/// <param name="Kind">Pledge, agenda, recommendation or target.</param>
/// <param name="By">Who binds itself, or who recommends.</param>
/// <param name="To">To whom, or to whom it is recommended.</param>
/// <param name="What">What, as worded.</param>
/// <param name="Due">By when, where stated.</param>
/// <param name="Measure">Measured by what, where stated.</param>
/// <param name="Measurable">Whether anybody could ever tell that it was kept.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">Exactly what stands there.</param>
/// <param name="Rule">The rule that found it.</param>
public sealed record Pledge(
    PledgeId Id,
    DocumentId Document,
    PledgeKind Kind,
    ImmutableArray<EventActor> By,
    ImmutableArray<EventActor> To,
    string What,
    Period? Due,
    Magnitude? Measure,
    bool Measurable,
    TextSpan Span,
    string Text,
    RuleRef Rule)
{
    /// <inheritdoc/>
    public bool Equals(Pledge? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();
}
