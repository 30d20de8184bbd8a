namespace Rapport.Statistics.TradeTables;

/// <summary>Reads the rates of a shock's file: percent by sector, importer and exporter in the layout of the table's own tariffs, or one share a country.</summary>
public static class TariffFileReader
{
    /// <summary>Rates as shares, indexed as the table's flows; sectors that are not in the file keep theirs.</summary>
    public static Parsed<double[]> Read(Snapshot file, TradeTable table)
    {
        var n = table.Countries.Length;
        var read = NumberGrid.Read(file);
        if (read is not Parsed<NumberGrid>.Ok { Value: var grid })
            return new Parsed<double[]>.Malformed(((Parsed<NumberGrid>.Malformed)read).Fault);
        if (grid.Width != n || grid.Rows.Length % n != 0 || grid.Rows.Length / n > table.Sectors.Length)
            return new Parsed<double[]>.Malformed(new(file.Place, "shape", FormattableString.Invariant($"{grid.Rows.Length} × {grid.Width} rates, expected {n} columns and {n} rows for each of up to {table.Sectors.Length} sectors"), 1));
        var rates = table.Tariffs.ToArray();
        for (var row = 0; row < grid.Rows.Length; row++)
        {
            for (var seller = 0; seller < n; seller++)
                rates[(row * n) + seller] = row % n == seller ? 0 : grid.Rows[row][seller] / 100;
        }
        return new Parsed<double[]>.Ok(rates);
    }

    /// <summary>One rate a country, as shares, below a line of names.</summary>
    public static Parsed<double[]> ReadByCountry(Snapshot file, int countries)
    {
        var read = NumberGrid.Read(file, skip: 1);
        if (read is not Parsed<NumberGrid>.Ok { Value: var grid })
            return new Parsed<double[]>.Malformed(((Parsed<NumberGrid>.Malformed)read).Fault);
        return grid.Width != 1 || grid.Rows.Length != countries
            ? new Parsed<double[]>.Malformed(new(file.Place, "shape", FormattableString.Invariant($"{grid.Rows.Length} × {grid.Width} rates, expected one for each of {countries} countries"), 1))
            : new Parsed<double[]>.Ok([.. grid.Rows.Select(r => r[0])]);
    }
}
