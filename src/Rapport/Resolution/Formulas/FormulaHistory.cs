using System.Collections.Immutable;
using Rapport.Resolution.Origins;

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
        var places = new Dictionary<string, List<FormulaPlace>>(StringComparer.Ordinal);
        foreach (var piece in VoicedPiece.Of(origins, documents, recordings, authority))
        {
            foreach (var use in piece.Recording.Formulas.Where(f => piece.Within.Contains(f.Span)))
            {
                var speaker = piece.SpeakerOf(use.Quote);
                if (!places.TryGetValue(use.Formula, out var held))
                    places[use.Formula] = held = [];
                held.Add(new(piece.Document.Id, use.Span, use.Text, use.Wording, piece.Document.PublishedAt(piece.Part)?.Date, piece.Origin.Outlet, speaker is null ? null : piece.NameOf(speaker) ?? "somebody unnamed", speaker is null ? piece.Origin.Country : speaker.Country, null));
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
