using System.Collections.Immutable;
using System.Globalization;
using Rapport.Cases.Yaml;

namespace Rapport.Cases;

/// <summary>Reads a scenario: a what-if with its parameters and the ranges they may take.</summary>
internal static class ScenarioFile
{
    /// <summary>The schema a scenario states.</summary>
    public const string Schema = "rapport/scenario/1";

    private static readonly string[] Models = ["caliendo-parro", "one-sector", "shortage", "weekly"];
    private static readonly string[] Shocks = ["tariff", "iceberg", "quota", "ban", "travel", "repair"];

    /// <summary>The scenario with its table as a place of the folder, and the table taken in; null where it cannot be used.</summary>
    public static Scenario? Read(Snapshot file, YamlNode node, List<Fault> faults, CaseFolder files)
    {
        var fields = new YamlFields(file, node, "a scenario", faults);
        if (fields.Text("schema") is { } schema && schema != Schema)
            fields.Refuse("schema", "schema", $"found '{schema}', expected {Schema}");
        var id = fields.Text("id", required: true);
        var question = fields.Text("question", required: true);
        var source = fields.Text("source");
        var pair = fields.Texts("pair", required: true);
        if (pair.Length != 2)
            fields.Refuse("pair", "pair", $"found {pair.Length} countries under 'pair', expected two");
        var tables = fields.Block("tables", "files, layout and year", required: true);
        var tableFiles = tables?.Block("files", "the table's files by role", required: true)?.Pairs() ?? [];
        var layout = tables?.Choice("layout", "flows", "flows", "matrix", "icio", "wiod", "caliendo-parro") ?? "flows";
        var year = (int)(tables?.Whole("year") ?? 0);
        var aggregate = tables?.Text("aggregate");
        tables?.Close();
        var model = fields.Choice("model", "", Models);
        if (model.Length == 0)
            fields.Refuse("model", "model", $"found no usable model, expected one of {string.Join(", ", Models)}");
        var shocks = ReadShocks(file, fields, files);
        var parameters = ReadParameters(fields);
        var deficits = fields.Choice("deficits", "fixed", "zero", "fixed");
        var rebate = fields.Flag("rebate");
        var horizons = fields.Texts("horizons");
        var priors = ReadPriors(fields);
        var draws = (int)(fields.Whole("draws") ?? 500);
        var seed = fields.Whole("seed") ?? 0;
        fields.Close();

        if (id is null || question is null || pair.Length != 2 || tableFiles.IsEmpty || model.Length == 0)
            return null;
        if (aggregate is not null)
            tableFiles = tableFiles.Add(KeyValuePair.Create("aggregate", aggregate));
        var places = tableFiles.Select(t => KeyValuePair.Create(t.Key, files.Beside(file.Place, t.Value, null) ?? t.Value)).ToImmutableArray();
        foreach (var (_, place) in places)
            files.Take(place, SnapshotRole.Data, file.Place, null);
        return new Scenario
        {
            Id = id,
            Question = question,
            Source = source,
            Pair = new(pair[0], pair[1]),
            TableFiles = places,
            Layout = layout,
            Year = year,
            Model = model,
            Shocks = shocks,
            Parameters = parameters,
            Deficits = deficits,
            Rebate = rebate,
            Horizons = horizons.IsEmpty ? ["long"] : horizons,
            Priors = priors,
            Draws = draws,
            Seed = seed,
            File = fields.Address(),
        };
    }

    private static ImmutableArray<Shock> ReadShocks(Snapshot file, YamlFields fields, CaseFolder files)
    {
        var shocks = ImmutableArray.CreateBuilder<Shock>();
        foreach (var block in fields.Blocks("shocks", "a shock with kind, importer, exporter, sectors and value", required: true))
        {
            var kind = block.Choice("kind", "", Shocks);
            if (kind.Length == 0)
                block.Refuse("kind", "missing-key", $"found no usable kind, expected one of {string.Join(", ", Shocks)}");
            var (importers, exporters, sectors) = (block.Texts("importer"), block.Texts("exporter"), block.Texts("sectors"));
            var value = block.Number("value") ?? 0;
            var rates = block.Text("file") is { } name ? files.Beside(file.Place, name, null) : null;
            var retaliation = block.Flag("retaliation");
            block.Close();
            if (kind.Length > 0)
                shocks.Add(new(kind, importers, exporters, sectors, value, retaliation) { File = rates });
            if (rates is not null)
                files.Take(rates, SnapshotRole.Data, file.Place, null);
        }
        return shocks.ToImmutable();
    }

    private static ImmutableArray<KeyValuePair<string, double>> ReadParameters(YamlFields fields)
    {
        var block = fields.Block("parameters", "numbers by name");
        var parameters = ImmutableArray.CreateBuilder<KeyValuePair<string, double>>();
        foreach (var (name, text) in block?.Pairs() ?? [])
        {
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
                parameters.Add(new(name, value));
            else
                block!.Refuse(name, "number", $"found '{text}' under '{name}', expected a number");
        }
        return parameters.ToImmutable();
    }

    private static ImmutableArray<Prior> ReadPriors(YamlFields fields)
    {
        if (fields.Block("priors", "a range by parameter, such as elasticity: {low: 2.5, mid: 4, high: 7}") is not { } block)
            return [];
        var priors = ImmutableArray.CreateBuilder<Prior>();
        foreach (var name in block.Keys())
        {
            if (block.Block(name, "low, mid and high") is not { } range)
                continue;
            var (low, mid, high) = (range.Number("low", required: true), range.Number("mid", required: true), range.Number("high", required: true));
            range.Close();
            if (low > mid || mid > high)
                block.Refuse(name, "prior", $"found {low}, {mid}, {high} under '{name}', expected low, mid and high in ascending order");
            else if (low is { } l && mid is { } m && high is { } h)
                priors.Add(new(name, l, m, h));
        }
        return priors.ToImmutable();
    }
}
