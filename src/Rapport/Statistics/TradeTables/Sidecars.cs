using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Statistics.TradeTables;

/// <summary>What stands beside a table of the world: which codes are taken together, and the trade elasticity of each sector.</summary>
/// <param name="Map">Which codes are taken together.</param>
/// <param name="Elasticities">By sector after codes are taken together; null where no file states them.</param>
internal sealed record Sidecars(CodeMap Map, ImmutableDictionary<string, double>? Elasticities)
{
    /// <summary>The role of the file that takes codes together.</summary>
    public const string MapRole = "aggregate";

    private const string ElasticityRole = "elasticities";

    /// <summary>Whether a role is of a file beside the table, not of a part of it.</summary>
    public static bool IsBeside(string role) => role is MapRole or ElasticityRole;

    /// <summary>What the files say, or what is wrong with one and where: <c>aggregate</c> as <see cref="CodeMap"/> reads it, <c>elasticities</c> a CSV with the columns <c>sector</c> and <c>elasticity</c>.</summary>
    public static Parsed<Sidecars> Read(IReadOnlyList<(string Role, Snapshot File)> files)
    {
        var map = files.FirstOrDefault(f => f.Role == MapRole).File is not { } aggregate ? new Parsed<CodeMap>.Ok(CodeMap.None) : CodeMap.Read(aggregate);
        if (map is not Parsed<CodeMap>.Ok { Value: var codes })
            return new Parsed<Sidecars>.Malformed(((Parsed<CodeMap>.Malformed)map).Fault);
        if (files.FirstOrDefault(f => f.Role == ElasticityRole).File is not { } file)
            return new Parsed<Sidecars>.Ok(new(codes, null));
        var rows = NamedRows.Read(file, "sector", "elasticity");
        if (rows is not Parsed<NamedRows>.Ok { Value.Rows: var read })
            return new Parsed<Sidecars>.Malformed(((Parsed<NamedRows>.Malformed)rows).Fault);
        var elasticities = ImmutableDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (var (line, fields) in read)
        {
            if (!double.TryParse(fields[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !(value > 0) || !double.IsFinite(value))
                return new Parsed<Sidecars>.Malformed(new(file.Place, "bad-number", $"'{fields[1]}' is no elasticity of '{fields[0]}', expected a number above 0", line));
            if (!elasticities.TryAdd(fields[0], value))
                return new Parsed<Sidecars>.Malformed(new(file.Place, "duplicate-code", $"the sector '{fields[0]}' stands twice, expected once", line));
        }
        return new Parsed<Sidecars>.Ok(new(codes, elasticities.ToImmutable()));
    }

    /// <summary>One hash over a table's files, in the order of their roles.</summary>
    public static string Hash(IReadOnlyList<(string Role, Snapshot File)> files) => Identity.Sha256(string.Join('|', files.Select(f => f.File.Sha256)));
}
