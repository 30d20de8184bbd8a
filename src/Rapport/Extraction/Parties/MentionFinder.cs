using System.Collections.Immutable;
using Rapport.Extraction.Grammar;

namespace Rapport.Extraction.Parties;

/// <summary>Finds who is named: actors by every form of their names, countries by name, adjective and capital, sides, offices, and two parties at once.</summary>
public sealed class MentionFinder
{
    private readonly NameIndex _index;
    private readonly OfficeTable _offices = new();
    private readonly SideTable _sides = new();
    private readonly Authority _authority;
    private readonly ILookup<string, Actor> _families;

    /// <summary>Prepares the finder for the parties of a case. Building costs some milliseconds; finding may run on many threads.</summary>
    public MentionFinder(Authority authority)
    {
        _authority = authority;
        _index = new NameIndex(authority);
        _families = authority.Actors.SelectMany(a => a.Names.Select(n => FamilyNames.Of(a, n)).OfType<string>().Distinct(StringComparer.Ordinal).Select(f => (Family: f, Actor: a)))
            .ToLookup(f => f.Family, f => f.Actor, StringComparer.Ordinal);
    }

    /// <summary>Who is named in the document's passages, in order of place. No two mentions overlap; the longest form wins.</summary>
    public ImmutableArray<Mention> Find(Document document) => Read(document).Mentions;

    /// <summary>Who is named, and which cities and seats are named as places only.</summary>
    public PartyReading Read(Document document)
    {
        var passages = Passages.Of(document).Select(p => NameHits.In(document.Text, p, _index)).ToList();
        var known = KnownParties.In(passages);
        var reader = new MentionReader(document, _authority, _offices, _sides, known, _families);
        foreach (var passage in passages)
            reader.Read(passage);
        return new([.. reader.Mentions.OrderBy(m => m.Span)], [.. reader.Places.OrderBy(p => p.Span)]);
    }
}
