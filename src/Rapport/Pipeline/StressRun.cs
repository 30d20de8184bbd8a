using System.Collections.Immutable;
using Rapport.Measures;
using Rapport.Scenarios;
using Rapport.Statistics;
using Rapport.Statistics.TradeTables;

namespace Rapport.Pipeline;

/// <summary>Brings a scenario together with the files it names, whatever their layout.</summary>
internal static class StressRun
{
    /// <summary>What runs the scenario, with the hash of all it rests on; a fault where a file is missing or cannot be read.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="files">Finds a file by its place; null where it was not taken in, which has been said already.</param>
    public static Parsed<ReadyStress>? Prepare(Scenario scenario, Func<string, Snapshot?> files)
    {
        var tables = scenario.TableFiles.Select(t => (Role: t.Key, File: files(t.Value))).ToArray();
        var rateFiles = scenario.Shocks.Select(s => s.File).OfType<string>().Distinct(StringComparer.Ordinal).Select(place => (Place: place, File: files(place))).ToArray();
        if (tables.Any(t => t.File is null) || rateFiles.Any(r => r.File is null))
            return null;
        var named = tables.Select(t => (t.Role, t.File!)).ToArray();
        var hash = Identity.Hash("", [.. tables.Select(t => t.File!.Sha256), .. rateFiles.Select(r => r.File!.Sha256)]);
        if (scenario.Layout is "icio" or "wiod")
            return OfWorld(scenario, WorldTableReader.Read(scenario.Year, named), hash);
        if (scenario.Layout == "flows" && named.FirstOrDefault(t => !Sidecars.IsBeside(t.Role)) is { Item2: { } first } && TidyTableReader.Is(first))
            return OfWorld(scenario, TidyTableReader.Read(scenario.Year, named), hash);
        if (named.Any(t => t.Role == Sidecars.MapRole))
            return new Parsed<ReadyStress>.Malformed(new(scenario.File.File, "aggregate", $"the layout '{scenario.Layout}' takes no codes together, expected icio, wiod, or flows by sector"));
        return scenario.Layout switch
        {
            "caliendo-parro" => Ready(CaliendoParroReader.Read(scenario.Year, named), hash, rateFiles!, TariffFileReader.Read, (table, rates, progress, cancel) => StressTest.Run(scenario, table, rates, cancel, progress)),
            "matrix" => Ready(MatrixReader.Read(scenario.Year, named), hash, rateFiles!, (file, table) => TariffFileReader.ReadByCountry(file, table.Countries.Length), (table, rates, progress, cancel) => StressTest.Run(scenario, table, rates, cancel, progress)),
            "flows" => Ready(FlowTableReader.Read(scenario, named[0].Item2), hash, rateFiles!, (file, table) => TariffFileReader.ReadByCountry(file, table.Countries.Length), (table, rates, progress, cancel) => StressTest.Run(scenario, table, rates, cancel, progress)),
            _ => new Parsed<ReadyStress>.Malformed(new(scenario.File.File, "layout", $"the layout '{scenario.Layout}' is not part of this version, expected flows, matrix, caliendo-parro, icio or wiod")),
        };
    }

    private static Parsed<ReadyStress> OfWorld(Scenario scenario, Parsed<InputOutputTable> read, string hash) => read switch
    {
        Parsed<InputOutputTable>.Ok { Value: var table } => new Parsed<ReadyStress>.Ok(new(hash, (progress, cancel) => WithExposures(StressTest.Run(scenario, table, cancel, progress), table, scenario.Pair))),
        Parsed<InputOutputTable>.Malformed bad => new Parsed<ReadyStress>.Malformed(bad.Fault),
        _ => throw new InvalidOperationException("a table is read or it is not"),
    };

    private static StressResult WithExposures(StressResult result, InputOutputTable table, CountryPair pair)
    {
        var (exposures, profiles) = ExposureTable.Build(table, pair);
        return result with { Exposures = exposures, Profiles = profiles };
    }

    private static Parsed<ReadyStress> Ready<T>(
        Parsed<T> read, string hash, (string Place, Snapshot File)[] rateFiles, Func<Snapshot, T, Parsed<double[]>> rate, Func<T, IReadOnlyDictionary<string, double[]>, IProgress<Progress>?, CancellationToken, StressResult> run)
    {
        if (read is not Parsed<T>.Ok { Value: var table })
            return new Parsed<ReadyStress>.Malformed(((Parsed<T>.Malformed)read).Fault);
        var rates = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var (place, file) in rateFiles)
        {
            var found = rate(file, table);
            if (found is not Parsed<double[]>.Ok { Value: var values })
                return new Parsed<ReadyStress>.Malformed(((Parsed<double[]>.Malformed)found).Fault);
            rates.Add(place, values);
        }
        return new Parsed<ReadyStress>.Ok(new(hash, (progress, cancel) => run(table, rates, progress, cancel)));
    }
}
