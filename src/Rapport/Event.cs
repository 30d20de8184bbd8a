using System.Collections.Immutable;

namespace Rapport;

/// <summary>A dated act from one party toward another, with everything that reports it. One act told ten times is one event with ten reports.</summary>
public sealed record Event
{
    /// <summary>Names it.</summary>
    public required EventId Id { get; init; }

    /// <summary>Who acted.</summary>
    public required ImmutableArray<EventActor> Source { get; init; }

    /// <summary>Toward whom; empty where all who meet are sources.</summary>
    public required ImmutableArray<EventActor> Target { get; init; }

    /// <summary>What was done.</summary>
    public required EventType Type { get; init; }

    /// <summary>How, by PLOVER's modes: visit, phone, restrict, …</summary>
    public string? Mode { get; init; }

    /// <summary>Why, by PLOVER's contexts: diplomatic, economic, technology, …</summary>
    public ImmutableArray<string> Contexts { get; init; } = [];

    /// <summary>The CAMEO code beside it, as text with its leading zero, or null.</summary>
    public string? Cameo { get; init; }

    /// <summary>1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</summary>
    public required int Quad { get; init; }

    /// <summary>The table that maps types to quads.</summary>
    public string QuadTable { get; init; } = "plover-0.8";

    /// <summary>How it is told.</summary>
    public required Modality Modality { get; init; }

    /// <summary>Told with a negation.</summary>
    public bool Negated { get; init; }

    /// <summary>When it happened; null where the text does not let it be known.</summary>
    public Period? Date { get; init; }

    /// <summary>Where.</summary>
    public string? Place { get; init; }

    /// <summary>A stated size.</summary>
    public Magnitude? Magnitude { get; init; }

    /// <summary>Who says so.</summary>
    public Speaker Speaker { get; init; } = Speaker.Author;

    /// <summary>The words that tell the act, where it comes from a text.</summary>
    public TextSpan? Trigger { get; init; }

    /// <summary>The act in a few words, for lists.</summary>
    public required string Summary { get; init; }

    /// <summary>Where it is reported, in the order of document and place.</summary>
    public required ImmutableArray<Anchor> Reports { get; init; }

    /// <summary>What the reports tell differently; empty where there is one, or all agree.</summary>
    public ImmutableArray<EventDifference> Differences { get; init; } = [];

    /// <summary>The rule that coded it.</summary>
    public required RuleRef Rule { get; init; }

    /// <summary>0..1; 1 for a row of the chronicle.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Whether it counts as an event of the relation.</summary>
    public bool Counts => !Negated && Modality is Modality.Done or Modality.Agreed or Modality.Promised;

    /// <inheritdoc/>
    public bool Equals(Event? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();
}
