using System.Buffers.Text;
using System.Collections.Immutable;

namespace Rapport.Statistics.TradeTables;

/// <summary>
/// Reads tables of the world whose rows and columns are a country, an underscore and a sector, in one file or several with the same rows: the inter-country tables of the OECD, whose columns of final use are a country, an underscore
/// and a kind of use and whose last column is the output; and the World Input-Output Database, release 2013, as two files, of which the second has unnamed columns of final use, one block a country in the order of the rows, and the output.
/// Ref: OECD, Inter-Country Input-Output tables, readme of 2023; Timmer, Dietzenbacher, Los, Stehrer and de Vries (2015), Review of International Economics 23(3).
/// </summary>
public static class WorldTableReader
{
    /// <summary>The most accounts of a table: the largest published has fewer.</summary>
    public const int MostAccounts = 6000;

    private static readonly HashSet<string> OutputNames = new(["OUT", "OUTPUT", "TOTAL", "GO"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The table, or what is wrong with a file and where.</summary>
    /// <param name="year">The table's year.</param>
    /// <param name="files">The files by role: those of <see cref="Sidecars"/>, and the parts of the table under any other.</param>
    public static Parsed<InputOutputTable> Read(int year, IReadOnlyList<(string Role, Snapshot File)> files)
    {
        var sidecars = Sidecars.Read(files);
        if (sidecars is not Parsed<Sidecars>.Ok { Value: var beside })
            return new Parsed<InputOutputTable>.Malformed(((Parsed<Sidecars>.Malformed)sidecars).Fault);
        var parts = files.Where(f => !Sidecars.IsBeside(f.Role)).Select(f => f.File).ToArray();
        if (parts.Length == 0)
            return Bad("tables", "missing-file", "the tables name no file of the table itself", 1);
        // The part whose columns are accounts too says which there are.
        var accounts = parts.Select(Accounts).FirstOrDefault(a => a.Count > 0) ?? [];
        if (accounts.Count is 0 or > MostAccounts)
            return Bad(parts[0].Place, "accounts", $"found {accounts.Count} names that are both a row and a column with a country, an underscore and a sector, expected 1 to {MostAccounts}", 1);
        var builder = new WorldTableBuilder(beside.Map, accounts.Values);
        var countries = accounts.Values.Select(a => a.Country).Distinct(StringComparer.Ordinal).ToArray();
        var stated = new double[accounts.Values.Select(a => builder.Account(a.Country, a.Sector)).Max() + 1];
        var states = false;
        foreach (var part in parts)
        {
            var added = Add(part, accounts, countries, builder, stated, ref states);
            if (added is not null)
                return new Parsed<InputOutputTable>.Malformed(added);
        }
        return builder.Build(Sidecars.Hash(files), year, beside.Elasticities, states ? stated : null, parts[0]);
    }

    // Names that head a row and a column.
    private static Dictionary<string, (string Country, string Sector)> Accounts(Snapshot file)
    {
        var bytes = file.Bytes.AsSpan();
        var reader = new CsvReader(bytes);
        var fields = new List<CsvField>();
        var columns = new HashSet<string>(StringComparer.Ordinal);
        var accounts = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        if (!reader.ReadRow(fields))
            return accounts;
        foreach (var field in fields)
            columns.Add(field.Text(bytes).Trim());
        // Only the first field of each line is of use here; numbers hold no line ends.
        for (var end = bytes.IndexOf((byte)'\n'); end >= 0 && end + 1 < bytes.Length; end = bytes[(end + 1)..].IndexOf((byte)'\n') is var next and >= 0 ? end + 1 + next : -1)
        {
            var line = bytes[(end + 1)..];
            var comma = line[..Math.Min(line.Length, 256)].IndexOf((byte)',');
            if (comma < 0)
                continue;
            var name = System.Text.Encoding.UTF8.GetString(line[..comma]).Trim().Trim('"');
            if (columns.Contains(name) && Split(name) is { } account)
                accounts.TryAdd(name, account);
        }
        return accounts;
    }

    private static Fault? Add(Snapshot file, Dictionary<string, (string Country, string Sector)> accounts, string[] countries, WorldTableBuilder builder, double[] stated, ref bool states)
    {
        var bytes = file.Bytes.AsSpan();
        var reader = new CsvReader(bytes);
        var fields = new List<CsvField>();
        if (!reader.ReadRow(fields))
            return new(file.Place, "empty", "the file is empty, expected a header of accounts", 1);
        var names = new string[fields.Count - 1];
        for (var i = 0; i < names.Length; i++)
            names[i] = fields[i + 1].Text(bytes).Trim();
        var read = Columns(file, names, accounts, countries, builder);
        if (read is not Parsed<(Use Use, int At)[]>.Ok { Value: var columns })
            return ((Parsed<(Use, int)[]>.Malformed)read).Fault;
        builder.AddColumns(columns.Length);
        states |= columns.Any(c => c.Use == Use.Output);
        var (left, seen) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        while (reader.ReadRow(fields))
        {
            var name = fields[0].Text(bytes).Trim();
            if (!accounts.TryGetValue(name, out var account))
            {
                left.Add(name);
                continue;
            }
            if (!seen.Add(name))
                return new(file.Place, "duplicate-row", $"the row '{name}' stands twice, expected once", reader.Line);
            if (fields.Count != names.Length + 1)
                return new(file.Place, "ragged-row", FormattableString.Invariant($"{fields.Count - 1} numbers in the row '{name}', expected {names.Length} as in the header"), reader.Line);
            var seller = builder.Account(account.Country, account.Sector);
            for (var i = 0; i < columns.Length; i++)
            {
                var text = fields[i + 1].Of(bytes).Trim((byte)' ');
                if (!Utf8Parser.TryParse(text, out double value, out var consumed) || consumed != text.Length || !double.IsFinite(value))
                    return new(file.Place, "bad-number", $"'{fields[i + 1].Text(bytes)}' in the row '{name}', column '{names[i]}', is no number", reader.Line);
                switch (columns[i].Use)
                {
                    case Use.Intermediate:
                        builder.AddIntermediate(seller, columns[i].At, value);
                        break;
                    case Use.Final:
                        builder.AddFinal(seller, columns[i].At, value);
                        break;
                    default:
                        stated[seller] += value;
                        break;
                }
            }
        }
        if (accounts.Keys.FirstOrDefault(a => !seen.Contains(a)) is { } missing)
            return new(file.Place, "missing-row", $"there is no row '{missing}', which the table's accounts have", reader.Line);
        if (left.Count > 0)
            builder.Note("rows-left-out", $"{file.Place}: rows that are no accounts are left out: {string.Join(", ", left.Take(12))}{(left.Count > 12 ? $" and {left.Count - 12} more" : "")}");
        return null;
    }

    private static Parsed<(Use Use, int At)[]> Columns(Snapshot file, string[] names, Dictionary<string, (string Country, string Sector)> accounts, string[] countries, WorldTableBuilder builder)
    {
        var columns = new (Use Use, int At)[names.Length];
        var unnamed = new List<int>();
        for (var i = 0; i < names.Length; i++)
        {
            if (accounts.TryGetValue(names[i], out var account))
                columns[i] = (Use.Intermediate, builder.Account(account.Country, account.Sector));
            else if (OutputNames.Contains(names[i]))
                columns[i] = (Use.Output, 0);
            else if (Split(names[i]) is { Country: var code } && builder.Country(code) is { } country)
                columns[i] = (Use.Final, country);
            else
                unnamed.Add(i);
        }
        if (unnamed.Count % countries.Length != 0)
            return new Parsed<(Use, int)[]>.Malformed(new(file.Place, "columns", $"found {unnamed.Count} columns that name no country, such as '{names[unnamed[0]]}', expected none, or as many for each of {countries.Length} countries", 1));
        for (var u = 0; u < unnamed.Count; u++)
            columns[unnamed[u]] = (Use.Final, builder.Country(countries[u / (unnamed.Count / countries.Length)])!.Value);
        return new Parsed<(Use, int)[]>.Ok(columns);
    }

    private static (string Country, string Sector)? Split(string name) => name.IndexOf('_', StringComparison.Ordinal) is var at and > 0 && at + 1 < name.Length ? (name[..at], name[(at + 1)..]) : null;

    private static Parsed<InputOutputTable>.Malformed Bad(string place, string code, string message, int line) => new(new(place, code, message, line));

    private enum Use
    {
        Intermediate,
        Final,
        Output,
    }
}
