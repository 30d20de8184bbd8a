using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Resolution.Origins;

/// <summary>
/// Counts independent pieces of writing. A copy, an abridged copy and another translation of a piece stand under its origin and add
/// nothing; each part of a digest is a piece; project notes and exercises are none.
/// </summary>
public static class OriginFinder
{
    /// <summary>The stage's rule, for the ledger.</summary>
    public const string Rule = "resolution/origins@2";

    /// <summary>One origin for each independent piece, in the order of their ids; the order of the input does not matter.</summary>
    /// <param name="documents">What was read; the same document may be there more than once.</param>
    /// <param name="recordings">What was recorded, for the tone of loaded words.</param>
    /// <param name="authority">Outlets with their countries, and the countries' names.</param>
    public static ImmutableArray<Origin> Find(ImmutableArray<Document> documents, ImmutableArray<Recording> recordings, Authority authority)
    {
        var pieces = documents.Where(d => d.CountsAsSource).DistinctBy(d => d.Id)
            .OrderBy(d => d.Id.Value, StringComparer.Ordinal)
            .SelectMany(Piece.Of)
            .ToImmutableArray();
        var tones = recordings.GroupBy(r => r.Document).ToDictionary(g => g.Key, g => g.First());
        var seats = new OutletSeats(authority);
        var groups = CopyGroups.Of(pieces);
        return [.. groups.Select(group => ToOrigin(group, seats, tones)).OrderBy(o => o.Id.Value, StringComparer.Ordinal)];
    }

    private static Origin ToOrigin(CopyGroup group, OutletSeats seats, Dictionary<DocumentId, Recording> recordings)
    {
        // The piece that speaks for the group is the first one published on a stated day; among equals the fullest, then the first by id.
        var first = group.Pieces
            .OrderBy(p => p.Published is null ? 2 : p.Published.YearInferred ? 1 : 0)
            .ThenBy(p => p.Published?.Date ?? DateOnly.MaxValue)
            .ThenByDescending(p => p.Shingles.Count)
            .ThenBy(p => p.Key, StringComparer.Ordinal)
            .First();
        var warnings = first.Document.Warnings.Where(w => w.Code == "attribution-mismatch").ToList();
        if (group.Pieces.Any(p => p.Title is null))
            warnings.AddRange(first.Warnings.Where(w => w.Code is "title-boundary-lost" or "title-discrepancy"));
        if (group.Basis is { } basis)
            warnings.Add(new("copies-joined", string.Create(CultureInfo.InvariantCulture, $"{group.Pieces.Length} texts count once: {basis}")));
        var inferred = first.Document.Genre == Genre.Unknown && Argument.IsIn(first);
        return new(
            OriginId.From(first.TextHash),
            first.Title ?? first.Candidates.FirstOrDefault(),
            first.Outlet,
            seats.CountryOf(first),
            inferred ? Genre.Opinion : first.Document.Genre,
            first.Published,
            Tone.Of(first, recordings.GetValueOrDefault(first.Document.Id)),
            [.. group.Pieces.Concat(group.Compilations).Select(p => new PartRef(p.Document.Id, p.Part)).Distinct()
                .OrderBy(r => r.Document.Value, StringComparer.Ordinal).ThenBy(r => r.Part ?? -1)],
            [.. warnings])
        {
            GenreInferred = inferred,
        };
    }
}
