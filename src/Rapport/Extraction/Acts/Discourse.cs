using System.Collections.Immutable;

namespace Rapport.Extraction.Acts;

/// <summary>What the sentences so far let later words mean: who "both countries" are, who acted last, which visit "that visit" is.</summary>
internal sealed class Discourse
{
    private readonly ImmutableArray<string> _pair;

    /// <summary>Starts a document or a part of a digest with the mentions it holds.</summary>
    public Discourse(IReadOnlyList<Mention> mentions)
    {
        // The two countries most often named; of equals, the one named first.
        _pair = [.. mentions.Where(m => m.Country is not null).Select((m, i) => (m.Country, i)).GroupBy(m => m.Country!, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Min(m => m.i)).Take(2).OrderBy(g => g.Min(m => m.i)).Select(g => g.Key)];
    }

    /// <summary>The parties of the clause before.</summary>
    public ImmutableArray<EventActor> LastSource { get; set; } = [];

    /// <summary>Toward whom the clause before acted.</summary>
    public ImmutableArray<EventActor> LastTarget { get; set; } = [];

    /// <summary>The visits that were coded, in the order of the text.</summary>
    public List<Event> Visits { get; } = [];

    /// <summary>The last meeting or visit that was coded.</summary>
    public Event? LastMeeting { get; set; }

    /// <summary>The two countries that are meant by a naming of two at once, in a sentence that has named these before it.</summary>
    public ImmutableArray<string> PairFor(IReadOnlyList<string> namedBefore)
    {
        var distinct = namedBefore.Distinct(StringComparer.Ordinal).ToList();
        return distinct.Count == 2 ? [.. distinct] : _pair;
    }
}
