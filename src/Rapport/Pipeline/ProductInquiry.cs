using System.Collections.Immutable;
using Rapport.Extraction.Acts;
using Rapport.Measures;
using Rapport.Statistics.ProductTables;

namespace Rapport.Pipeline;

/// <summary>Dependence by product from tables of trade, outside any case.</summary>
public static class ProductInquiry
{
    // What tables call the sum over all partners.
    private static readonly HashSet<string> World = new(["W00", "WLD", "WORLD", "0", "000", "ALL"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads tables and builds the answer.</summary>
    /// <param name="paths">The tables; several add up.</param>
    /// <param name="first">One side, by ISO alpha-3 code or name.</param>
    /// <param name="second">The other.</param>
    /// <param name="codesFile">A CSV that says which code of the tables is which country, as CEPII's <c>country_codes</c>; or null.</param>
    /// <param name="years">Over how many of the latest years the mean is taken; as many before them are what it is held against.</param>
    /// <param name="digits">How many digits of a product's code count; null for all.</param>
    /// <param name="progress">Told of each table.</param>
    /// <param name="cancel">Stops between two lines.</param>
    public static Parsed<ProductReading> Read(
        IReadOnlyList<string> paths, string first, string second, string? codesFile, int years, int? digits, IProgress<Progress>? progress, CancellationToken cancel)
    {
        var names = NamedPair.Codes();
        var named = NamedPair.Read(first, second, names);
        if (named is not Parsed<CountryPair>.Ok { Value: var pair })
            return Bad(((Parsed<CountryPair>.Malformed)named).Fault);
        var numbers = new CountryNumbers();
        if (codesFile is not null && (TableFiles.Read([codesFile], numbers.Add, null, cancel) ?? numbers.Fault) is { } unknown)
            return Bad(unknown);
        var reader = new ProductTradeReader(pair, written => World.Contains(written) ? null : numbers.Of(written) ?? names.GetValueOrDefault(written, written), digits);
        if (TableFiles.Read(paths, reader.Add, progress, cancel) is { } unreadable)
            return Bad(unreadable);
        var latest = reader.Years.TakeLast(years).ToImmutableArray();
        var before = reader.Years.SkipLast(latest.Length).TakeLast(years).ToImmutableArray();
        if (reader.Mean(latest) is not { } trade)
        {
            return Bad(reader.Unread is [var fault, ..] && reader.Years.IsEmpty ? fault : new(
                Path.GetFileName(paths[0]), "missing-country",
                $"found no trade of both {pair.First} and {pair.Second}; the table has {string.Join(", ", reader.Countries.Take(12))}{(reader.Countries.All(c => c.All(char.IsAsciiDigit)) ? ": countries by number, expected --codes FILE with the columns country_code and country_iso3" : "")}"));
        }
        var dependence = ProductDependenceTable.Build(trade, before.IsEmpty ? null : reader.Mean(before), new DomainTagger().Domains);
        return new Parsed<ProductReading>.Ok(new(dependence, reader.Rows, reader.LeftOut, reader.UnreadCount, reader.Unread));
    }

    private static Parsed<ProductReading>.Malformed Bad(Fault fault) => new(fault);
}
