using Rapport.Language;

namespace Rapport.Resolution.Origins;

/// <summary>Finds the country an outlet sits in: by the authority's outlets, else by a country's name in the outlet's own or right behind it.</summary>
internal sealed class OutletSeats
{
    private const int WordsBehind = 4;
    private readonly Dictionary<string, string> _outlets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);

    /// <summary>Knows the outlets and countries of an authority.</summary>
    public OutletSeats(Authority authority)
    {
        foreach (var outlet in authority.Actors.Where(a => a is { Kind: ActorKind.Outlet, Country: not null }))
        {
            foreach (var name in outlet.Names)
                _outlets.TryAdd(Fold(name.Text), outlet.Country!);
        }
        foreach (var country in authority.Countries)
        {
            foreach (var place in country.Names.Select(n => n.Text).Concat(country.Demonyms).Concat(country.Capital.Select(c => c.Text)))
                _places.TryAdd(Fold(place), country.Code);
        }
    }

    /// <summary>ISO alpha-3 code of the outlet's country, or null where nothing names one.</summary>
    public string? CountryOf(Piece piece)
    {
        foreach (var name in piece.OutletNames)
        {
            if (_outlets.TryGetValue(Fold(name.Text), out var known))
                return known;
        }
        foreach (var name in piece.OutletNames)
        {
            if (PlaceIn(Fold(name.Text)) is { } named)
                return named;
        }
        return piece.Outlet is { } outlet ? PlaceBehind(piece, outlet) : null;
    }

    private string? PlaceBehind(Piece piece, string outlet)
    {
        var text = piece.Document.Text;
        foreach (var zone in piece.Document.Zones.Where(z => z.Kind == ZoneKind.LeadIn && piece.Span.Contains(z.Span)))
        {
            var at = text.IndexOf(outlet, zone.Span.Start, zone.Span.Length, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var start = at + outlet.Length;
            var behind = Fold(text[start..Math.Min(zone.Span.End, start + 60)]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return PlaceIn(string.Join(' ', behind.Take(WordsBehind)));
        }
        return null;
    }

    private string? PlaceIn(string folded)
    {
        var words = folded.Split([' ', ',', '(', ')', ':', '，', '《', '》'], StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(4, words.Length); length >= 1; length--)
        {
            for (var i = 0; i + length <= words.Length; i++)
            {
                if (_places.TryGetValue(string.Join(' ', words, i, length), out var code))
                    return code;
            }
        }
        return null;
    }

    private static string Fold(string text) => FoldedText.Fold(text).Text.Replace('-', ' ').Trim();
}
