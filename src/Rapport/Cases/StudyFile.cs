using System.Collections.Immutable;
using System.Globalization;
using Rapport.Cases.Yaml;

namespace Rapport.Cases;

/// <summary>Reads a study: a question put to data, written down before the answer is read.</summary>
internal static class StudyFile
{
    /// <summary>The schema a study states.</summary>
    public const string Schema = "rapport/study/1";

    private static readonly string[] Methods = ["sdid", "sc", "asc", "did", "bsts", "gravity", "ols", "lp", "breaks", "eventstudy"];

    /// <summary>The study with its data file as a place of the folder, and the data taken in; null where it cannot be used.</summary>
    public static Study? Read(Snapshot file, YamlNode node, List<Fault> faults, CaseFolder files)
    {
        var fields = new YamlFields(file, node, "a study", faults);
        if (fields.Text("schema") is { } schema && schema != Schema)
            fields.Refuse("schema", "schema", $"found '{schema}', expected {Schema}");
        var id = fields.Text("id", required: true);
        var question = fields.Text("question", required: true);
        var mode = fields.Choice("mode", "study", "study", "replication");
        var data = fields.Block("data", "the data's file, unit, time, frequency and filter", required: true);
        var dataFile = data?.Text("file", required: true);
        var unit = data?.Text("unit");
        var time = data?.Text("time", required: true);
        var frequency = data?.Choice("frequency", Frequency.Monthly) ?? Frequency.Monthly;
        var filter = ReadFilter(data?.Block("filter", "columns and what each must be"));
        data?.Close();
        var outcome = fields.Text("outcome", required: true);
        var transform = fields.Choice("transform", "level", "level", "log", "share");
        var treated = ReadTreatment(fields);
        var donors = fields.Texts("donors");
        var exclude = fields.Texts("exclude");
        var window = ReadWindow(fields);
        var horizon = (int?)fields.Whole("horizon");
        var predictors = ReadPredictors(fields);
        var family = fields.Text("family");
        var seed = fields.Whole("seed") ?? 0;
        var draws = (int)(fields.Whole("draws") ?? 1000);
        var level = fields.Number("level") ?? 0.9;
        if (level is not (> 0 and < 1))
        {
            fields.Refuse("level", "number", $"found {level.ToString(CultureInfo.InvariantCulture)} under 'level', expected a number above 0 and below 1");
            level = 0.9;
        }
        var witnesses = ReadWitnesses(fields);
        fields.Close();

        if (id is null || question is null || dataFile is null || time is null || outcome is null)
            return null;
        var place = files.Beside(file.Place, dataFile, null);
        // A study may be written down before its data are held: that is said by its verdict.
        if (place is not null && (mode == "replication" || files.Has(place)))
            files.Take(place, SnapshotRole.Data, file.Place, null);
        return new Study
        {
            Registration = ReadRegistration(file, faults, files),
            Id = id,
            Question = question,
            Replication = mode == "replication",
            DataFile = place ?? dataFile,
            UnitColumn = unit,
            TimeColumn = time,
            Frequency = frequency,
            Filter = filter,
            Outcome = outcome,
            Transform = transform,
            Treated = treated,
            Donors = donors,
            Exclude = exclude,
            Window = window,
            Horizon = horizon,
            Predictors = predictors,
            Family = family,
            Seed = seed,
            Draws = draws,
            Level = level,
            Witnesses = witnesses,
            File = fields.Address(),
        };
    }

    private static StudyRegistration? ReadRegistration(Snapshot file, List<Fault> faults, CaseFolder files)
    {
        var place = RegistrationFile.Beside(file.Place);
        if (!files.Has(place) || files.Take(place, SnapshotRole.CaseFile, file.Place, null) is not { } found)
            return null;
        if (RegistrationFile.Read(found.Bytes.AsMemory()) is { } registration)
            return registration;
        faults.Add(new(place, "registration", "found no registration of a study, expected what 'rapport measure --register' writes"));
        return null;
    }

    private static Treatment? ReadTreatment(YamlFields fields)
    {
        if (fields.Block("treated", "units and start, or column") is not { } block)
            return null;
        var units = block.Texts("units");
        var start = block.Text("start");
        var column = block.Text("column");
        block.Close();
        if (column is null && start is null)
            block.Refuse("units", "treated", "found neither 'column' nor 'start' (with 'units', where the data have several), expected one of the two");
        return new(units, start, column);
    }

    private static ImmutableArray<RowCondition> ReadFilter(YamlFields? block) =>
        block is null ? [] : [.. block.Keys().Select(column => new RowCondition(column, block.Texts(column)))];

    private static StudyWindow ReadWindow(YamlFields fields)
    {
        if (fields.Block("window", "from, to and drop") is not { } block)
            return new(null, null, []);
        var window = new StudyWindow(block.Text("from"), block.Text("to"), block.Texts("drop"));
        block.Close();
        return window;
    }

    private static ImmutableArray<Predictor> ReadPredictors(YamlFields fields)
    {
        var predictors = ImmutableArray.CreateBuilder<Predictor>();
        foreach (var block in fields.Blocks("predictors", "a predictor with column, from, to and op"))
        {
            var column = block.Text("column", required: true);
            var (from, to) = (block.Text("from"), block.Text("to"));
            var op = block.Choice("op", "mean", "mean", "median", "last");
            block.Close();
            if (column is not null)
                predictors.Add(new(column, from, to, op));
        }
        return predictors.ToImmutable();
    }

    private static ImmutableArray<WitnessSpec> ReadWitnesses(YamlFields fields)
    {
        var witnesses = ImmutableArray.CreateBuilder<WitnessSpec>();
        foreach (var block in fields.Blocks("witnesses", "a witness with method and options"))
        {
            var method = block.Choice("method", "", Methods);
            var options = block.Block("options", "options by name");
            if (method.Length > 0)
                witnesses.Add(new(method, options is null ? [] : [.. options.Keys().Select(name => new WitnessOption(name, options.Lists(name)))]));
            block.Close();
        }
        return witnesses.ToImmutable();
    }
}
