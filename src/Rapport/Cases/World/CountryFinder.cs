using System.Collections.Immutable;

namespace Rapport.Cases.World;

/// <summary>Finds a country by code or by any form of its name in any of the pack's languages, and offers what may have been meant.</summary>
internal sealed class CountryFinder
{
    private const int Offered = 5;

    private readonly Dictionary<string, (WorldCountry Country, string Form)> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (WorldCountry Country, string Form)> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (WorldCountry Country, string Form)> _capitals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SharedForm> _shared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WorldCountry> _codes = new(StringComparer.OrdinalIgnoreCase);

    public CountryFinder(ImmutableArray<WorldCountry> countries, ImmutableArray<SharedForm> sharedForms)
    {
        foreach (var country in countries)
        {
            _codes[country.Code] = country;
            foreach (var name in country.Country.Names)
                _names.TryAdd(NameKey.From(name.Text), (country, name.Text));
            foreach (var demonym in country.Country.Demonyms)
                _people.TryAdd(NameKey.From(demonym), (country, demonym));
            foreach (var capital in country.Country.Capital)
                _capitals.TryAdd(NameKey.From(capital.Text), (country, capital.Text));
        }
        foreach (var country in countries)
        {
            _codes.TryAdd(country.Country.Alpha2, country);
            if (country.Numeric is not null)
                _codes.TryAdd(country.Numeric, country);
        }
        foreach (var form in sharedForms)
        {
            if (form.Kind == "name")
                _shared.TryAdd(NameKey.From(form.Form), form);
        }
    }

    /// <summary>A code first, then a name; capitals and peoples are offered, never taken.</summary>
    public CountryMatch Find(string asked)
    {
        var trimmed = asked.Trim();
        if (_codes.TryGetValue(trimmed, out var byCode))
            return new CountryMatch.Found(byCode, trimmed.ToUpperInvariant());
        var key = NameKey.From(trimmed);
        if (key.Length == 0)
            return new CountryMatch.Unknown(asked, []);
        if (_shared.TryGetValue(key, out var shared))
        {
            return shared.Alone is not null && _codes.TryGetValue(shared.Alone, out var alone)
                ? new CountryMatch.Found(alone, shared.Form, shared)
                : new CountryMatch.Ambiguous([.. shared.Candidates.Where(_codes.ContainsKey).Order(StringComparer.Ordinal).Select(c => _codes[c])], shared);
        }
        return _names.TryGetValue(key, out var byName)
            ? new CountryMatch.Found(byName.Country, byName.Form)
            : new CountryMatch.Unknown(asked, Suggest(key));
    }

    private ImmutableArray<CountrySuggestion> Suggest(string key)
    {
        var offers = new List<(int Rank, CountrySuggestion Offer)>();
        if (_people.TryGetValue(key, out var people))
            offers.Add((0, new(people.Country, people.Form, "its people")));
        if (_capitals.TryGetValue(key, out var capital))
            offers.Add((0, new(capital.Country, capital.Form, "its capital")));
        // One slip in a short name, two in a middling, three in a long one: more would offer what nobody meant.
        var limit = key.Length switch
        {
            <= 2 => 0,
            <= 5 => 1,
            <= 10 => 2,
            _ => 3,
        };
        foreach (var (form, (country, written)) in _names)
        {
            var distance = limit == 0 ? 1 : NameKey.Distance(key, form, limit);
            if (distance <= limit)
                offers.Add((distance, new(country, written, distance == 1 ? "a slip of one letter" : $"a slip of {distance} letters")));
            else if (key.Length >= 4 && form.StartsWith(key, StringComparison.Ordinal))
                offers.Add((limit + 1, new(country, written, "begins so")));
        }
        return [.. offers
            .OrderBy(o => o.Rank).ThenBy(o => o.Offer.Country.Code, StringComparer.Ordinal).ThenBy(o => o.Offer.Form, StringComparer.Ordinal)
            .Select(o => o.Offer)
            .DistinctBy(o => o.Country.Code)
            .Take(Offered)];
    }
}
