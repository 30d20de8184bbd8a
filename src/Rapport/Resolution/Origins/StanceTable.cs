using System.Collections.Immutable;

namespace Rapport.Resolution.Origins;

/// <summary>Who speaks how of whom: the stances of independent pieces, by outlet and by speaker apart. Project notes, exercises and copies count nowhere.</summary>
public static class StanceTable
{
    /// <summary>The rows, authors before speakers, the most counted first.</summary>
    /// <param name="origins">The independent pieces.</param>
    /// <param name="documents">The documents that carry them.</param>
    /// <param name="recordings">What was recorded from those.</param>
    /// <param name="authority">The parties' names.</param>
    public static ImmutableArray<StanceRow> Of(ImmutableArray<Origin> origins, ImmutableArray<Document> documents, ImmutableArray<Recording> recordings, Authority authority)
    {
        var texts = documents.DistinctBy(d => d.Id).ToDictionary(d => d.Id);
        var recorded = recordings.DistinctBy(r => r.Document).ToDictionary(r => r.Document);
        var names = authority.Actors.DistinctBy(a => a.Id).ToDictionary(a => a.Id, a => a.DisplayName);
        var rows = new Dictionary<(StanceHolder Holder, string? Name, string? Country, string Target), List<StancePlace>>();
        foreach (var origin in origins)
        {
            var member = origin.Members[0];
            if (!texts.TryGetValue(member.Document, out var document) || !recorded.TryGetValue(member.Document, out var recording))
                continue;
            var within = member.Part is { } part && part < document.Parts.Length ? document.Parts[part].Span : new TextSpan(0, document.Text.Length);
            var speakers = recording.Quotes.ToDictionary(q => q.Id, q => q.Speaker);
            foreach (var stance in recording.Stances.Where(s => s.Country is not null && within.Contains(s.Target)))
            {
                // What an author passes on is the speaker's stance, not the author's.
                if (stance.Holder == StanceHolder.Author && stance.Quote is not null)
                    continue;
                var speaker = stance.Quote is { } quote ? speakers.GetValueOrDefault(quote) : null;
                var (name, country) = speaker is null ? (origin.Outlet, origin.Country) : (NameOf(speaker, names), speaker.Country);
                var key = (stance.Holder, name, country, stance.Country!);
                if (!rows.TryGetValue(key, out var places))
                    rows[key] = places = [];
                places.Add(new(document.Id, stance.Target, stance.Tone));
            }
        }
        return
        [
            .. rows.Select(r => new StanceRow(r.Key.Holder, r.Key.Name, r.Key.Country, r.Key.Target, [.. r.Value.Distinct().OrderBy(p => p.Document.Value, StringComparer.Ordinal).ThenBy(p => p.Span)]))
                .OrderBy(r => r.Holder).ThenByDescending(r => r.Places.Length).ThenBy(r => r.Name, StringComparer.Ordinal).ThenBy(r => r.Country, StringComparer.Ordinal).ThenBy(r => r.Target, StringComparer.Ordinal),
        ];
    }

    // An unnamed source is nobody: its words are not counted under what it is called.
    private static string? NameOf(Speaker speaker, Dictionary<ActorId, string> names) =>
        speaker.Kind != SpeakerKind.Named ? null : speaker.Actor is { } actor && names.TryGetValue(actor, out var known) ? known : speaker.Text;
}
