using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Statistics.TradeTables;

/// <summary>
/// Reads the layout of Caliendo and Parro's tables: six files of numbers without names.
/// <c>bilateral</c>: imports before tariffs in thousands, row = traded sector × countries + importer, column = exporter; <c>tariffs</c>: percent, the same layout; <c>io</c>: shares of inputs, row = country × sectors + supplying
/// sector, column = using sector, columns summing to 1; <c>valueAdded</c> and <c>output</c>: sectors × countries; <c>elasticities</c>: one a traded sector. The sectors beyond those traded are sold at home only.
/// Ref: Caliendo and Parro (2015), Review of Economic Studies 82(1), appendix.
/// </summary>
public static class CaliendoParroReader
{
    /// <summary>The elasticity of sectors that are not traded; it plays no part while they are not. Ref: the mean of the traded ones in the paper, table 1.</summary>
    private const double UntradedElasticity = 8.22;

    // Flows come in thousands, output in units.
    private const double Thousand = 1000;

    // The 31 countries of the published tables, in their order.
    private static readonly string[] Published =
    [
        "ARG", "AUS", "AUT", "BRA", "CAN", "CHL", "CHN", "DNK", "FIN", "FRA", "DEU", "GRC", "HUN", "IND", "IDN", "IRL", "ITA", "JPN", "KOR", "MEX", "NLD", "NZL", "NOR", "PRT", "ZAF", "ESP", "SWE", "TUR", "GBR", "USA", "ROW",
    ];

    /// <summary>The files a scenario must name, each with other names it may have.</summary>
    public static readonly ImmutableArray<ImmutableArray<string>> Roles =
        [["bilateral", "flows", "trade", "xbilat"], ["tariffs", "tariff"], ["io", "IO", "inputs"], ["valueAdded", "B", "b", "va"], ["output", "GO", "go"], ["elasticities", "T", "t", "theta"]];

    /// <summary>The table, or what is wrong with a file and where.</summary>
    /// <param name="year">The table's year.</param>
    /// <param name="files">The files by role, as a scenario names them; <c>countries</c> may list the codes, one a line.</param>
    public static Parsed<TradeTable> Read(int year, IReadOnlyList<(string Role, Snapshot File)> files)
    {
        var grids = new NumberGrid[Roles.Length];
        var found = new Snapshot[Roles.Length];
        for (var r = 0; r < Roles.Length; r++)
        {
            if (files.FirstOrDefault(f => Roles[r].Contains(f.Role)) is not { File: { } file })
                return Bad(files.Count > 0 ? files[0].File : null, "missing-file", $"the tables lack the file '{Roles[r][0]}', expected {string.Join(", ", Roles.Select(role => role[0]))}");
            var read = NumberGrid.Read(file);
            if (read is not Parsed<NumberGrid>.Ok { Value: var grid })
                return new Parsed<TradeTable>.Malformed(((Parsed<NumberGrid>.Malformed)read).Fault);
            (grids[r], found[r]) = (grid, file);
        }
        var (n, traded, sectors) = (grids[0].Width, grids[0].Rows.Length / grids[0].Width, grids[4].Rows.Length);
        (int Rows, int Columns)[] shapes = [(traded * n, n), (traded * n, n), (n * sectors, sectors), (sectors, n), (sectors, n), (traded, 1)];
        for (var r = 0; r < shapes.Length; r++)
        {
            if (grids[r].Rows.Length != shapes[r].Rows || grids[r].Width != shapes[r].Columns)
                return Bad(found[r], "shape", FormattableString.Invariant($"{grids[r].Rows.Length} × {grids[r].Width} numbers, expected {shapes[r].Rows} × {shapes[r].Columns} for {n} countries, {sectors} sectors and {traded} that are traded"));
        }
        if (traded == 0 || traded > sectors || n < 2)
            return Bad(found[0], "shape", FormattableString.Invariant($"{n} countries, {traded} traded sectors and {sectors} sectors, expected two countries or more and no more traded sectors than sectors"));
        var codes = Codes(files, n);
        return codes.Length != n ? Bad(found[0], "countries", FormattableString.Invariant($"{codes.Length} codes for {n} countries")) : Build(year, grids, found, codes, traded, sectors);
    }

    private static Parsed<TradeTable> Build(int year, NumberGrid[] grids, Snapshot[] files, ImmutableArray<string> codes, int traded, int sectors)
    {
        var n = codes.Length;
        var (bilateral, tariffs, io, added, output, elasticities) = (grids[0].Rows, grids[1].Rows, grids[2].Rows, grids[3].Rows, grids[4].Rows, grids[5].Rows);
        var repairs = ImmutableArray.CreateBuilder<Warning>();
        var (flows, rates) = (new double[sectors * n * n], new double[sectors * n * n]);
        for (var j = 0; j < sectors; j++)
        {
            for (var seller = 0; seller < n; seller++)
            {
                var sold = 0.0;
                for (var buyer = 0; buyer < n && j < traded; buyer++)
                {
                    var at = (((j * n) + buyer) * n) + seller;
                    var (flow, rate) = (bilateral[(j * n) + buyer][seller], tariffs[(j * n) + buyer][seller]);
                    if (flow < 0 || rate <= -100)
                        return Bad(files[flow < 0 ? 0 : 1], "negative", $"{(flow < 0 ? "the flow" : "the tariff")} of sector {j + 1} from {codes[seller]} to {codes[buyer]} is below {(flow < 0 ? "0" : "−100 %")}", (j * n) + buyer + 1);
                    if (buyer == seller)
                        continue;
                    flows[at] = flow * Thousand;
                    rates[at] = rate / 100;
                    sold += flows[at];
                }
                var made = output[j][seller];
                if (made < sold)
                    repairs.Add(new("output-raised", FormattableString.Invariant($"sector {j + 1} of {codes[seller]}: output of {made:0} raised to its exports of {sold:0}")));
                flows[(((j * n) + seller) * n) + seller] = Math.Max(made, sold) - sold;
            }
        }
        var (inputs, shares) = (new double[n * sectors * sectors], new double[n * sectors]);
        for (var c = 0; c < n; c++)
        {
            for (var j = 0; j < sectors; j++)
            {
                shares[(c * sectors) + j] = added[j][c];
                for (var k = 0; k < sectors; k++)
                    inputs[(((c * sectors) + k) * sectors) + j] = io[(c * sectors) + k][j] * (1 - added[j][c]);
            }
        }
        return new Parsed<TradeTable>.Ok(new()
        {
            Sha256 = Identity.Sha256(string.Join('|', files.Select(f => f.Sha256))),
            Year = year,
            Countries = codes,
            Sectors = [.. Enumerable.Range(1, sectors).Select(j => j.ToString(CultureInfo.InvariantCulture))],
            Flows = [.. flows],
            Tariffs = [.. rates],
            Inputs = [.. inputs],
            ValueAdded = [.. shares],
            Elasticities = [.. Enumerable.Range(0, sectors).Select(j => j < traded ? elasticities[j][0] : UntradedElasticity)],
            Repairs = repairs.ToImmutable(),
            File = new(files[0].Id, files[0].Place, 1, null, new(0, 0), ""),
        });
    }

    private static ImmutableArray<string> Codes(IReadOnlyList<(string Role, Snapshot File)> files, int n)
    {
        if (files.FirstOrDefault(f => f.Role == "countries").File is { } list)
            return [.. System.Text.Encoding.UTF8.GetString(list.Bytes.AsSpan()).Split(['\n', '\r', '\t', ' ', ','], StringSplitOptions.RemoveEmptyEntries)];
        return n == Published.Length ? [.. Published] : [.. Enumerable.Range(1, n).Select(i => FormattableString.Invariant($"C{i:00}"))];
    }

    private static Parsed<TradeTable>.Malformed Bad(Snapshot? file, string code, string message, int line = 1) => new(new(file?.Place ?? "tables", code, message, line));
}
