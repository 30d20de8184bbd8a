using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Rapport.Extraction.Acts;

/// <summary>One entry of the lexicon: a verb, a verb with nouns, or a noun, and the act it means.</summary>
/// <param name="Verb">The verb, or null for a noun's entry.</param>
/// <param name="Particle">The word that must follow the verb: off in "call off".</param>
/// <param name="Nouns">Nouns of which one must be in the object, or that are the act themselves; empty for a bare verb.</param>
/// <param name="Frame">Where the target stands, tried in order.</param>
/// <param name="Type">The act.</param>
/// <param name="Mode">Its mode, or null.</param>
/// <param name="Cameo">Its CAMEO code.</param>
/// <param name="Meaning">What it means, for lists.</param>
/// <param name="Example">A sentence or phrase that tells it.</param>
/// <param name="Rule">Where the entry stands.</param>
internal sealed record ActEntry(
    string? Verb,
    string? Particle,
    FrozenSet<string> Nouns,
    ImmutableArray<string> Frame,
    EventType Type,
    string? Mode,
    string Cameo,
    string Meaning,
    string Example,
    RuleRef Rule)
{
    /// <summary>How much of the text the entry asks for; the entry that asks for most is tried first.</summary>
    public int Weight => (Particle is null ? 0 : 2) + (Nouns.Count > 0 ? 1 : 0);

    /// <summary>Whether the frame names this place for the target.</summary>
    public bool Takes(string place) => Frame.Contains(place);
}
