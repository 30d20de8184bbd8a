using System.Collections.Immutable;

namespace Rapport.Measures;

/// <summary>Each flow of all goods between the two as both report it. Exports are valued free on board, imports with cost, insurance and freight; the two stand side by side and are never averaged.</summary>
public static class MirrorTable
{
    /// <summary>The stage's rule, for the ledger.</summary>
    public const string Rule = "measures/mirror@2";

    private const string AllGoods = "all goods";

    /// <summary>The latest year for which both sides' figures are held, for each direction; a direction without one is left out.</summary>
    public static ImmutableArray<Mirror> Build(ImmutableArray<Series> series, CountryPair pair, DateOnly asOf)
    {
        var mirrors = ImmutableArray.CreateBuilder<Mirror>();
        foreach (var exporter in pair.Both)
        {
            var importer = pair.Other(exporter);
            var told = Of(series, exporter, importer, "exports", asOf);
            var heard = Of(series, importer, exporter, "imports", asOf);
            (int Year, SeriesYears Told, SeriesYears Heard)? best = null;
            foreach (var one in told)
            {
                foreach (var other in heard)
                {
                    var common = one.Years.Intersect(other.Years).Cast<int?>().Max();
                    if (common is { } latest && (best is null || latest > best.Value.Year))
                        best = (latest, one, other);
                }
            }
            if (best is not { } found)
                continue;
            var year = Period.OfYear(found.Year);
            var (byExporter, rowsExporter) = found.Told.Over(year)!.Value;
            var (byImporter, rowsImporter) = found.Heard.Over(year)!.Value;
            if (byExporter > 0)
                mirrors.Add(new(exporter, importer, year, byExporter, byImporter, (double)((byImporter / byExporter) - 1) * 100, [.. rowsExporter, .. rowsImporter]));
        }
        return mirrors.ToImmutable();
    }

    private static SeriesYears[] Of(ImmutableArray<Series> series, string reporter, string partner, string flow, DateOnly asOf) =>
        [.. series.Where(s => s.Reporter == reporter && s.Partner == partner && s.Flow == flow && s.Item == AllGoods && s.Unit == "USD").ByWhatTheyHold().Select(s => new SeriesYears(s, asOf))];
}
