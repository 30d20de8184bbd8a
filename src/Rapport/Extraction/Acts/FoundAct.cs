using System.Collections.Immutable;
using Rapport.Extraction.Grammar;

namespace Rapport.Extraction.Acts;

/// <summary>An act found in a sentence, before it is dated and given a speaker.</summary>
/// <param name="Entry">The entry of the lexicon.</param>
/// <param name="Group">The verb that tells it, or null for a noun.</param>
/// <param name="Trigger">The words that name it.</param>
/// <param name="Source">Who acts.</param>
/// <param name="Target">Toward whom.</param>
/// <param name="Told">How it is told.</param>
/// <param name="Weight">0..1: how directly its parties were found.</param>
internal sealed record FoundAct(
    ActEntry Entry,
    VerbGroup? Group,
    TextSpan Trigger,
    ImmutableArray<EventActor> Source,
    ImmutableArray<EventActor> Target,
    Told Told,
    double Weight)
{
    /// <summary>When it happened, where the act is one that was told and dated before.</summary>
    public Period? Date { get; init; }

    /// <summary>The phrases behind the verb, for place and size.</summary>
    public IReadOnlyList<NounPhrase> After { get; init; } = [];
}
