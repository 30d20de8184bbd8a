using System.Collections.Immutable;
using System.Text;
using Rapport.Language;

namespace Rapport.Cases;

/// <summary>Makes a new case for any two countries, from the world pack alone or after a case that exists.</summary>
public static class CaseStarter
{
    /// <summary>
    /// Plans the files of a new case. After another case (a bundled one by name, or a case's folder) it takes over that case's actors, definitions and tables;
    /// where the pair is the same also its chronicle, turns, studies and scenarios. Its press is never taken over.
    /// </summary>
    /// <param name="name">The new case's name.</param>
    /// <param name="first">A country by code or name, or null to take the pair of <paramref name="like"/>.</param>
    /// <param name="second">The other country, likewise.</param>
    /// <param name="like">A bundled case's name or a case's folder, or null.</param>
    public static Parsed<CaseStart> Plan(string name, string? first, string? second, string? like)
    {
        ImmutableArray<(string Place, byte[] Bytes)> model = [];
        CountryPair? modelPair = null;
        if (like is not null)
        {
            model = [.. BundledCases.Names.Contains(like) ? BundledCases.Files(like) : Folder(like)];
            if (model.IsEmpty)
            {
                var near = Slip.Nearest(like, BundledCases.Names);
                return Refuse("no-model", $"found '{like}', expected a case's folder or one of the bundled cases: {string.Join(", ", BundledCases.Names)}" + (near is null ? "" : $"; did you mean '{near}'?"));
            }
            modelPair = PairOf(model);
        }

        CountryPair pair;
        if (first is null || second is null)
        {
            if (modelPair is not { } same)
                return Refuse("pair", "found no pair, expected --pair with two countries, such as --pair DEU POL");
            pair = same;
        }
        else
        {
            if (AskedCountry.Find(first) is not { } one)
                return Refuse("country", AskedCountry.Refusal(first, "a country by its ISO 3166 alpha-3 code or name, such as DEU or Germany"));
            if (AskedCountry.Find(second) is not { } other)
                return Refuse("country", AskedCountry.Refusal(second, "a country by its ISO 3166 alpha-3 code or name, such as POL or Poland"));
            if (one == other)
                return Refuse("pair", $"found {one.Name} twice, expected two different countries");
            pair = new(one.Code, other.Code);
        }

        var whole = modelPair is { } m && (pair == m || pair == new CountryPair(m.Second, m.First));
        var taken = model.Where(f => IsTakenOver(f.Place, whole)).ToImmutableArray();
        var files = ImmutableArray.CreateBuilder<(string, ImmutableArray<byte>)>();
        files.Add((CaseReader.FileName, Utf8(whole ? AfterModel(model, name, pair) : CaseTemplate.CaseYaml(name, pair, taken.Select(f => f.Place)))));
        files.Add((".gitignore", Utf8(CaseTemplate.GitIgnore)));
        files.Add(("press/README.md", Utf8(CaseTemplate.PressReadme)));
        if (!taken.Any(f => f.Place == "actors.yaml"))
            files.Add(("actors.yaml", Utf8(CaseTemplate.ActorsYaml)));
        if (!taken.Any(f => f.Place == "definitions.yaml"))
            files.Add(("definitions.yaml", Utf8(CaseTemplate.DefinitionsYaml)));
        foreach (var (place, bytes) in taken)
            files.Add((place, ImmutableArray.Create(bytes)));
        return new Parsed<CaseStart>.Ok(new(pair, files.ToImmutable()));
    }

    /// <summary>Writes the planned files. Refuses a folder that is a case already; never overwrites a file.</summary>
    public static Fault? Write(string folder, CaseStart start)
    {
        if (File.Exists(Path.Combine(folder, CaseReader.FileName)))
            return new(folder, "exists", $"found a {CaseReader.FileName} there already, expected a new folder");
        try
        {
            foreach (var (place, bytes) in start.Files)
            {
                var path = Path.Combine(folder, place);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                if (!File.Exists(path))
                    File.WriteAllBytes(path, bytes.AsSpan());
            }
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new(folder, "unwritable", $"cannot be written: {fault.Message}");
        }
    }

    /// <summary>Writes the files that the folder lacks, each within it; what is there is left as it is.</summary>
    public static IReadOnlyList<Fault> Restore(string folder, IEnumerable<(string Place, byte[] Bytes)> files)
    {
        var faults = new List<Fault>();
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        foreach (var (place, bytes) in files)
        {
            var path = Path.IsPathRooted(place) ? place : Path.GetFullPath(Path.Combine(root, place));
            if (!path.StartsWith(root, StringComparison.Ordinal))
            {
                faults.Add(new(place, "outside", "found a place outside the case's folder, expected one within; it was left in the ledger"));
                continue;
            }
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                if (!File.Exists(path))
                    File.WriteAllBytes(path, bytes);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                faults.Add(new(place, "unwritable", $"cannot be written: {fault.Message}"));
            }
        }
        return faults;
    }

    private static bool IsTakenOver(string place, bool whole) =>
        place is "actors.yaml" or "definitions.yaml" || place.StartsWith("statistics/", StringComparison.Ordinal)
        || (whole && (place == "chronicle.yaml" || place.StartsWith("studies/", StringComparison.Ordinal) || place.StartsWith("scenarios/", StringComparison.Ordinal)));

    private static string AfterModel(ImmutableArray<(string Place, byte[] Bytes)> model, string name, CountryPair pair) =>
        CaseTemplate.Rewrite(Encoding.UTF8.GetString(model.First(f => f.Place == CaseReader.FileName).Bytes), name, pair);

    private static CountryPair? PairOf(ImmutableArray<(string Place, byte[] Bytes)> model)
    {
        var yaml = model.FirstOrDefault(f => f.Place == CaseReader.FileName).Bytes;
        if (yaml is null || Cases.Yaml.YamlFile.Read(Snapshot.Of(SnapshotRole.CaseFile, CaseReader.FileName, ImmutableArray.Create(yaml))) is not Parsed<Cases.Yaml.YamlNode>.Ok ok)
            return null;
        return CaseReader.PairOf(ok.Value);
    }

    private static IEnumerable<(string, byte[])> Folder(string folder)
    {
        if (!File.Exists(Path.Combine(folder, CaseReader.FileName)))
            yield break;
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden };
        foreach (var path in Directory.EnumerateFiles(folder, "*", options).Order(StringComparer.Ordinal))
        {
            var place = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (!place.StartsWith(".rapport/", StringComparison.Ordinal) && !place.StartsWith("brief/", StringComparison.Ordinal))
                yield return (place, File.ReadAllBytes(path));
        }
    }

    private static Parsed<CaseStart>.Malformed Refuse(string code, string message) => new(new("init", code, message));

    private static ImmutableArray<byte> Utf8(string text) => [.. Encoding.UTF8.GetBytes(text)];
}
