using System.Collections.Immutable;
using Rapport.Cases.World;
using Rapport.Cases.Yaml;

namespace Rapport.Cases;

/// <summary>Reads a case's folder: <c>case.yaml</c> and every file it names. All that is wrong is reported at once, with file and line; what can be read is read.</summary>
public sealed class CaseReader
{
    /// <summary>The schema that <c>case.yaml</c> states.</summary>
    public const string Schema = "rapport/case/1";

    /// <summary>The file that makes a folder a case.</summary>
    public const string FileName = "case.yaml";

    /// <summary>Reads the case in a folder.</summary>
    public static CaseReading Read(string folder)
    {
        var faults = new List<Fault>();
        if (!File.Exists(Path.Combine(folder, FileName)))
            return new(null, [new(folder, "no-case", $"found no {FileName}, expected a case's folder; `rapport init {folder} --pair AAA BBB` makes one")]);

        var files = new CaseFolder(folder, faults);
        var root = Open(files, FileName, FileName, null, faults);
        var found = root is null ? null : Read(files, root.Value.File, root.Value.Node, faults);
        return new(found is null ? null : found with { Files = files.Taken }, [.. faults]);
    }

    /// <summary>The countries, governments and leaders of the world pack alone.</summary>
    public static Authority WorldAuthority() => Authorities.Join([], WorldPack.Load(), null);

    /// <summary>Reads one study's file outside any case, with its data where they are there.</summary>
    public static (Study? Study, Snapshot? Data, ImmutableArray<Fault> Faults) ReadStudy(string path)
    {
        var (study, files, faults) = ReadAlone(path, StudyFile.Read);
        return (study, files.FirstOrDefault(f => f.Place == study?.DataFile), faults);
    }

    /// <summary>Reads one scenario's file outside any case, with the files it names where they are there.</summary>
    public static (Scenario? Scenario, ImmutableArray<Snapshot> Files, ImmutableArray<Fault> Faults) ReadScenario(string path) => ReadAlone(path, ScenarioFile.Read);

    /// <summary>Reads an actors file outside any case; what cannot be read stands beside the actors.</summary>
    public static (ImmutableArray<Actor> Actors, ImmutableArray<Fault> Faults) ReadActors(string path)
    {
        var faults = new List<Fault>();
        var files = new CaseFolder(Path.GetDirectoryName(Path.GetFullPath(path))!, faults);
        var actors = Open(files, Path.GetFileName(path), path, null, faults) is { } opened ? ActorsFile.Read(opened.File, opened.Node, faults) : [];
        return (actors, [.. faults]);
    }

    private static (T? Found, ImmutableArray<Snapshot> Data, ImmutableArray<Fault> Faults) ReadAlone<T>(string path, Func<Snapshot, YamlNode, List<Fault>, CaseFolder, T?> read)
        where T : class
    {
        var faults = new List<Fault>();
        var files = new CaseFolder(Path.GetDirectoryName(Path.GetFullPath(path))!, faults, confined: false);
        var found = Open(files, Path.GetFileName(path), path, null, faults) is { } opened ? read(opened.File, opened.Node, faults, files) : null;
        return (found, [.. files.Taken.Where(f => f.Role == SnapshotRole.Data)], [.. faults]);
    }

    private static Case? Read(CaseFolder files, Snapshot file, YamlNode node, List<Fault> faults)
    {
        var fields = new YamlFields(file, node, "a case", faults);
        if (fields.Text("schema", required: true) is { } schema && schema != Schema)
            fields.Refuse("schema", "schema", $"found '{schema}', expected {Schema}");
        var name = fields.Text("name");
        var pair = Pair(fields);
        var languages = fields.Texts("languages");
        var asOf = fields.Day("asOf");
        var actors = One(files, fields, "actors", file, faults, ActorsFile.Read);
        var chronicle = One(files, fields, "chronicle", file, faults, ChronicleFile.Read);
        var definitions = One(files, fields, "definitions", file, faults, DefinitionsFile.Read);
        foreach (var press in fields.Located("press"))
            TakeAll(files, press, SnapshotRole.Press, file);
        foreach (var table in fields.Located("statistics"))
            TakeAll(files, table, SnapshotRole.Table, file);
        var turns = Turns(fields, chronicle);
        var outcomes = Outcomes(fields);
        var donors = Pairs(fields, "donors");
        var neighbours = Pairs(fields, "neighbours");
        var studies = Many(files, fields, "studies", file, faults, (f, n, all) => StudyFile.Read(f, n, all, files));
        var scenarios = Many(files, fields, "scenarios", file, faults, (f, n, all) => ScenarioFile.Read(f, n, all, files));
        var sources = Sources(fields);
        fields.Close();

        if (pair is not { } both)
            return null;
        var world = WorldPack.Load();
        return new Case
        {
            Name = name ?? $"{both.First} and {both.Second}",
            Pair = both,
            Languages = languages.IsEmpty ? ["en"] : languages,
            AsOf = asOf,
            Authority = Authorities.Join(actors, world, both),
            Chronicle = [.. chronicle.OrderBy(f => f.Date).ThenBy(f => f.Id.Value, StringComparer.Ordinal)],
            Definitions = definitions,
            Turns = turns,
            Outcomes = outcomes,
            Donors = donors,
            Neighbours = neighbours,
            Studies = studies,
            Scenarios = scenarios,
            Sources = sources,
        };
    }

    /// <summary>The pair that a case's file states, where it states two countries the world pack knows.</summary>
    internal static CountryPair? PairOf(YamlNode root)
    {
        var codes = root is YamlNode.Mapping mapping && mapping.Entries.FirstOrDefault(e => e.Key.Value == "pair").Value is YamlNode.Sequence pair
            ? pair.Items.Select(CodeOf).Where(c => WorldPack.Load().CountryOf(c) is not null).ToArray()
            : [];
        return codes is [var first, var second] && first != second ? new CountryPair(first, second) : null;
    }

    private static CountryPair? Pair(YamlFields fields)
    {
        var codes = new List<string>();
        foreach (var node in fields.Nodes("pair"))
        {
            var code = CodeOf(node);
            if (WorldPack.Load().CountryOf(code) is not null)
                codes.Add(code);
            else
                fields.Report(node, "country", AskedCountry.Refusal(code, "a country's ISO 3166 alpha-3 code, such as DEU"));
        }
        if (codes.Count == 2 && codes[0] != codes[1])
            return new CountryPair(codes[0], codes[1]);
        fields.Refuse("pair", "pair", $"found {codes.Count} usable countries under 'pair', expected two different ones, such as [DEU, POL]");
        return null;
    }

    // A country stands as its code alone, or as a block with code and name.
    private static string CodeOf(YamlNode node) => node switch
    {
        YamlNode.Scalar scalar => scalar.Value,
        YamlNode.Mapping mapping when mapping.Entries.FirstOrDefault(e => e.Key.Value == "code").Value is YamlNode.Scalar code => code.Value,
        _ => "",
    };

    private static ImmutableArray<Turn> Turns(YamlFields fields, ImmutableArray<ChronicleFact> chronicle)
    {
        var turns = ImmutableArray.CreateBuilder<Turn>();
        var facts = chronicle.Select(f => f.Id).ToHashSet();
        foreach (var block in fields.Blocks("turns", "a turn with id, date, kind and evidence"))
        {
            var id = block.Text("id", required: true);
            var date = block.Day("date", required: true);
            var kind = block.Choice("kind", TurnKind.Thaw, required: true);
            var evidence = block.Located("evidence", required: true);
            foreach (var odd in evidence.Where(e => !facts.Contains(FactIds.Of(e.Value))))
                block.Report(odd, "evidence", $"found '{odd.Value}', expected the id of a fact of the chronicle");
            block.Close();
            if (id is not null && date is { } day)
                turns.Add(new(id, day, kind, [.. evidence.Select(e => FactIds.Of(e.Value)).Where(facts.Contains)]));
        }
        return turns.ToImmutable();
    }

    private static ImmutableArray<Outcome> Outcomes(YamlFields fields)
    {
        var outcomes = ImmutableArray.CreateBuilder<Outcome>();
        foreach (var block in fields.Blocks("outcomes", "an outcome with id, series, unit and transform"))
        {
            if (block.Text("id", required: true) is { } id && block.Text("series", required: true) is { } series)
                outcomes.Add(new(id, series, block.Text("unit") ?? "", block.Choice("transform", "level", "level", "log", "share")));
            block.Text("unit");
            block.Text("transform");
            block.Close();
        }
        return outcomes.ToImmutable();
    }

    private static ImmutableArray<CountryPair> Pairs(YamlFields fields, string key)
    {
        var pairs = ImmutableArray.CreateBuilder<CountryPair>();
        foreach (var node in fields.Nodes(key))
        {
            if (node is YamlNode.Sequence { Items: [YamlNode.Scalar first, YamlNode.Scalar second] })
                pairs.Add(new(first.Value, second.Value));
            else
                fields.Report(node, "pair", $"found {node.Kind} in '{key}', expected two codes such as [KOR, JPN]");
        }
        return pairs.ToImmutable();
    }

    private static ImmutableArray<CaseSource> Sources(YamlFields fields)
    {
        var sources = ImmutableArray.CreateBuilder<CaseSource>();
        foreach (var block in fields.Blocks("sources", "a source with kind and address or file"))
        {
            var kind = block.Text("kind", required: true);
            var address = block.Text("address");
            var file = block.Text("file");
            block.Close();
            if (kind is not null)
                sources.Add(new(kind, address, file));
        }
        return sources.ToImmutable();
    }

    private static void TakeAll(CaseFolder files, YamlNode.Scalar name, SnapshotRole role, Snapshot askedBy)
    {
        foreach (var place in files.Expand(name.Value, askedBy.Place, name.Line))
            files.Take(place, role, askedBy.Place, name.Line);
    }

    private static ImmutableArray<T> One<T>(CaseFolder files, YamlFields fields, string key, Snapshot askedBy, List<Fault> faults, Func<Snapshot, YamlNode, List<Fault>, ImmutableArray<T>> read)
    {
        var read1 = ImmutableArray.CreateBuilder<T>();
        foreach (var name in fields.Located(key))
        {
            if (Open(files, name.Value, askedBy.Place, name.Line, faults) is { } opened)
                read1.AddRange(read(opened.File, opened.Node, faults));
        }
        return read1.ToImmutable();
    }

    private static ImmutableArray<T> Many<T>(CaseFolder files, YamlFields fields, string key, Snapshot askedBy, List<Fault> faults, Func<Snapshot, YamlNode, List<Fault>, T?> read)
        where T : class
    {
        var all = ImmutableArray.CreateBuilder<T>();
        foreach (var name in fields.Located(key))
        {
            foreach (var place in files.Expand(name.Value, askedBy.Place, name.Line).Where(p => p.EndsWith(".yaml", StringComparison.Ordinal)))
            {
                if (Open(files, place, askedBy.Place, name.Line, faults) is { } opened && read(opened.File, opened.Node, faults) is { } one)
                    all.Add(one);
            }
        }
        return all.ToImmutable();
    }

    private static (Snapshot File, YamlNode Node)? Open(CaseFolder files, string name, string askedBy, int? line, List<Fault> faults)
    {
        if (files.Take(name, SnapshotRole.CaseFile, askedBy, line) is not { } file)
            return null;
        switch (YamlFile.Read(file))
        {
            case Parsed<YamlNode>.Ok ok:
                return (file, ok.Value);
            case Parsed<YamlNode>.Malformed bad:
                faults.Add(bad.Fault);
                return null;
            default:
                return null;
        }
    }
}
