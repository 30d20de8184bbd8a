using System.Collections.Immutable;

namespace Rapport.Resolution.Formulas;

/// <summary>Follows official formulations through independent pieces: who used them first, who carries them, and where a country changed its wording.</summary>
public static class FormulaHistory
{
    /// <summary>The formulations, the most used first. Project notes, exercises and copies count nowhere.</summary>
    /// <param name="origins">The independent pieces.</param>
    /// <param name="documents">The documents that carry them.</param>
    /// <param name="recordings">What was recorded from those.</param>
    /// <param name="authority">The parties' names.</param>
    public static ImmutableArray<Formulation> Of(ImmutableArray<Origin> origins, ImmutableArray<Document> documents, ImmutableArray<Recording> recordings, Authority authority)
    {
        var texts = documents.DistinctBy(d => d.Id).ToDictionary(d => d.Id);
        var recorded = recordings.DistinctBy(r => r.Document).ToDictionary(r => r.Document);
        var names = authority.Actors.DistinctBy(a => a.Id).ToDictionary(a => a.Id, a => a.DisplayName);
        var places = new Dictionary<string, List<FormulaPlace>>(StringComparer.Ordinal);
        foreach (var origin in origins)
        {
            var member = origin.Members[0];
            if (!texts.TryGetValue(member.Document, out var document) || !recorded.TryGetValue(member.Document, out var recording))
                continue;
            var within = member.Part is { } part && part < document.Parts.Length ? document.Parts[part].Span : new TextSpan(0, document.Text.Length);
            var speakers = recording.Quotes.ToDictionary(q => q.Id, q => q.Speaker);
            foreach (var use in recording.Formulas.Where(f => within.Contains(f.Span)))
            {
                var speaker = use.Quote is { } quote ? speakers.GetValueOrDefault(quote) : null;
                var voice = speaker is null ? null : speaker.Actor is { } actor && names.TryGetValue(actor, out var known) ? known : speaker.Text;
                if (!places.TryGetValue(use.Formula, out var held))
                    places[use.Formula] = held = [];
                held.Add(new(document.Id, use.Span, use.Text, use.Wording, document.PublishedAt(member.Part)?.Date, origin.Outlet, voice, speaker is null ? origin.Country : speaker.Country, null));
            }
        }
        return [.. places.Select(p => new Formulation(p.Key, Followed(p.Value))).OrderByDescending(f => f.Places.Length).ThenBy(f => f.Name, StringComparer.Ordinal)];
    }

    // Of one day a country may use two wordings; a change is against all that it used on the last day before.
    private static ImmutableArray<FormulaPlace> Followed(List<FormulaPlace> places)
    {
        var ordered = places.OrderBy(p => p.Date ?? DateOnly.MaxValue).ThenBy(p => p.Document.Value, StringComparer.Ordinal).ThenBy(p => p.Span).ToArray();
        return
        [
            .. ordered.Select(place =>
            {
                if (place is not { Date: { } date, Country: { } country })
                    return place;
                var earlier = ordered.Where(p => p.Country == country && p.Date < date).ToArray();
                var last = earlier.Where(p => p.Date == earlier[^1].Date).Select(p => p.Wording).ToArray();
                return last.Length == 0 || last.Contains(place.Wording, StringComparer.Ordinal) ? place : place with { Before = last[^1] };
            }),
        ];
    }
}
