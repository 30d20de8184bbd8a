using System.Collections.Immutable;

namespace Rapport.Statistics.TradeTables;

/// <summary>Which codes of a table are taken together: a CSV with the columns <c>kind</c> (country or sector), <c>code</c> and <c>to</c>. A code that is not named stays itself.</summary>
internal sealed class CodeMap
{
    // The inter-country tables part the export processing of China and Mexico from the rest of them. Ref: OECD, Inter-Country Input-Output tables, notes to the editions of 2021 and 2023.
    private static readonly Dictionary<string, string> Parts = new(StringComparer.Ordinal) { ["CN1"] = "CHN", ["CN2"] = "CHN", ["MX1"] = "MEX", ["MX2"] = "MEX" };

    private readonly Dictionary<(string Kind, string Code), string> _map = [];
    private readonly HashSet<(string Kind, string Code)> _used = [];

    private CodeMap()
    {
    }

    /// <summary>No code is taken with another, but for the parts of China and Mexico.</summary>
    public static CodeMap None => new();

    /// <summary>The map of a file, or what is wrong with it and where.</summary>
    public static Parsed<CodeMap> Read(Snapshot file)
    {
        var rows = NamedRows.Read(file, "kind", "code", "to");
        if (rows is not Parsed<NamedRows>.Ok { Value.Rows: var read })
            return new Parsed<CodeMap>.Malformed(((Parsed<NamedRows>.Malformed)rows).Fault);
        var map = new CodeMap();
        foreach (var (line, fields) in read)
        {
            if (fields[0] is not ("country" or "sector") || fields[1].Length == 0 || fields[2].Length == 0)
                return new Parsed<CodeMap>.Malformed(new(file.Place, "code-map", $"found '{fields[0]},{fields[1]},{fields[2]}', expected country or sector, a code of the table and what it is taken into", line));
            if (!map._map.TryAdd((fields[0], fields[1]), fields[2]))
                return new Parsed<CodeMap>.Malformed(new(file.Place, "duplicate-code", $"the {fields[0]} '{fields[1]}' stands twice, expected each once", line));
        }
        return new Parsed<CodeMap>.Ok(map);
    }

    /// <summary>What a country's code is taken into.</summary>
    public string Country(string code) => Of("country", code) ?? Parts.GetValueOrDefault(code, code);

    /// <summary>What a sector's code is taken into.</summary>
    public string Sector(string code) => Of("sector", code) ?? code;

    /// <summary>Codes of the map that the table does not have.</summary>
    public ImmutableArray<string> Unused => [.. _map.Keys.Where(k => !_used.Contains(k)).Select(k => $"{k.Kind} {k.Code}").Order(StringComparer.Ordinal)];

    private string? Of(string kind, string code)
    {
        if (!_map.TryGetValue((kind, code), out var to))
            return null;
        _used.Add((kind, code));
        return to;
    }
}
