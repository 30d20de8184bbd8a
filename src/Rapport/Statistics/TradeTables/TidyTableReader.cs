using System.Globalization;

namespace Rapport.Statistics.TradeTables;

/// <summary>
/// Reads a table of the world as one row a sale: <c>exporter,sector,importer,use,value</c>, in million USD, own sales included; <c>use</c> is the buying sector, or <c>final</c>. A sale that is not there is none.
/// Without the column <c>use</c> all is sold to final use, and nothing is known of inputs.
/// </summary>
public static class TidyTableReader
{
    /// <summary>The word of the column <c>use</c> for what is bought to be used up.</summary>
    public const string FinalUse = "final";

    /// <summary>Whether a file is of this layout: its header names a sector.</summary>
    public static bool Is(Snapshot file) => NamedRows.Read(file.Head(), "exporter", "sector", "importer", "value") is Parsed<NamedRows>.Ok;

    /// <summary>The table, or what is wrong with a file and where.</summary>
    public static Parsed<InputOutputTable> Read(int year, IReadOnlyList<(string Role, Snapshot File)> files)
    {
        var sidecars = Sidecars.Read(files);
        if (sidecars is not Parsed<Sidecars>.Ok { Value: var beside })
            return new Parsed<InputOutputTable>.Malformed(((Parsed<Sidecars>.Malformed)sidecars).Fault);
        var file = files.First(f => !Sidecars.IsBeside(f.Role)).File;
        var byUse = NamedRows.Read(file.Head(), "use") is Parsed<NamedRows>.Ok;
        var rows = byUse ? NamedRows.Read(file, "exporter", "sector", "importer", "value", "use") : NamedRows.Read(file, "exporter", "sector", "importer", "value");
        if (rows is not Parsed<NamedRows>.Ok { Value.Rows: var read })
            return new Parsed<InputOutputTable>.Malformed(((Parsed<NamedRows>.Malformed)rows).Fault);
        var sales = new List<(string Exporter, string Sector, string Importer, string Use, double Value)>(read.Length);
        var seen = new HashSet<(string, string, string, string)>();
        foreach (var (line, fields) in read)
        {
            var (exporter, sector, importer, use) = (fields[0], fields[1], fields[2], byUse ? fields[4] : FinalUse);
            if (exporter.Length == 0 || sector.Length == 0 || importer.Length == 0 || use.Length == 0)
                return Bad(file, "missing-code", "a sale without exporter, sector, importer or use, expected a code for each", line);
            if (!double.TryParse(fields[3], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
                return Bad(file, "bad-number", $"'{fields[3]}' is no value, expected a number of million USD", line);
            if (!seen.Add((exporter, sector, importer, use)))
                return Bad(file, "duplicate-cell", $"the sale of {sector} by {exporter} to {importer} for {use} stands twice, expected once", line);
            sales.Add((exporter, sector, importer, use, value));
        }
        var countries = sales.SelectMany(s => new[] { s.Exporter, s.Importer }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var sectors = sales.Select(s => s.Sector).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (sales.Select(s => s.Use).FirstOrDefault(u => u != FinalUse && Array.BinarySearch(sectors, u, StringComparer.Ordinal) < 0) is { } strange)
            return Bad(file, "use", $"found the use '{strange}', expected {FinalUse} or a sector that something is sold of", 1);
        if (countries.Length * sectors.Length > WorldTableReader.MostAccounts)
            return Bad(file, "accounts", $"found {countries.Length} countries and {sectors.Length} sectors, expected at most {WorldTableReader.MostAccounts} accounts", 1);
        var builder = new WorldTableBuilder(beside.Map, countries.SelectMany(c => sectors.Select(s => (c, s))));
        foreach (var (exporter, sector, importer, use, value) in sales)
        {
            if (use == FinalUse)
                builder.AddFinal(builder.Account(exporter, sector), builder.Country(importer)!.Value, value);
            else
                builder.AddIntermediate(builder.Account(exporter, sector), builder.Account(importer, use), value);
        }
        if (!byUse)
            builder.Note("no-inputs", "the table has no column 'use': nothing is known of inputs, and everything counts as bought to be used up");
        return builder.Build(Sidecars.Hash(files), year, beside.Elasticities, null, file);
    }

    // The first line alone tells the layout.
    private static Snapshot Head(this Snapshot file) => file.Bytes.IndexOf((byte)'\n') is var end and >= 0 ? file with { Bytes = file.Bytes[..end] } : file;

    private static Parsed<InputOutputTable>.Malformed Bad(Snapshot file, string code, string message, int line) => new(new(file.Place, code, message, line));
}
