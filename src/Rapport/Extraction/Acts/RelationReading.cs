namespace Rapport.Extraction.Acts;

/// <summary>One way to read the relation of two given parties.</summary>
/// <param name="Entry">The entry of the lexicon.</param>
/// <param name="Trigger">The words that tell the act, from the first that decided to the last.</param>
/// <param name="Told">How it is told.</param>
/// <param name="Score">How directly the parties stand in their roles, and how much of the entry was met.</param>
internal sealed record RelationReading(ActEntry Entry, TextSpan Trigger, Told Told, double Score)
{
    /// <summary>Whether it is what a party threatens to do.</summary>
    public bool Threat { get; init; }

    /// <summary>The type, as the telling turns it.</summary>
    public EventType Type => Threat ? EventType.Threaten : TypeTable.Of(Entry.Type, Told.Turned);
}
