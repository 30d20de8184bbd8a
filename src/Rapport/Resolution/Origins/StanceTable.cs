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
        var rows = new Dictionary<(StanceHolder Holder, string? Name, string? Country, string Target), List<StancePlace>>();
        foreach (var piece in VoicedPiece.Of(origins, documents, recordings, authority))
        {
            foreach (var stance in piece.Recording.Stances.Where(s => s.Country is not null && piece.Within.Contains(s.Target)))
            {
                // What an author passes on is the speaker's stance, not the author's.
                if (stance.Holder == StanceHolder.Author && stance.Quote is not null)
                    continue;
                var (name, country) = piece.SpeakerOf(stance.Quote) is { } speaker ? (piece.NameOf(speaker), speaker.Country) : (piece.Origin.Outlet, piece.Origin.Country);
                var key = (stance.Holder, name, country, stance.Country!);
                if (!rows.TryGetValue(key, out var places))
                    rows[key] = places = [];
                places.Add(new(piece.Document.Id, stance.Target, stance.Tone));
            }
        }
        return
        [
            .. rows.Select(r => new StanceRow(r.Key.Holder, r.Key.Name, r.Key.Country, r.Key.Target, [.. r.Value.Distinct().OrderBy(p => p.Document.Value, StringComparer.Ordinal).ThenBy(p => p.Span)]))
                .OrderBy(r => r.Holder).ThenByDescending(r => r.Places.Length).ThenBy(r => r.Name, StringComparer.Ordinal).ThenBy(r => r.Country, StringComparer.Ordinal).ThenBy(r => r.Target, StringComparer.Ordinal),
        ];
    }
}
