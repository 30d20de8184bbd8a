namespace Rapport.Statistics.ProductTables;

/// <summary>
/// Where a table of trade by product keeps what: one row a year, seller, buyer and product (CEPII's BACI, or any CSV with such columns), or one row a year, reporter, partner, direction and product (UN Comtrade).
/// Names of columns are read without regard to case and to underscores.
/// </summary>
/// <param name="Name">What the layout is called in messages.</param>
/// <param name="Year">The column of the year.</param>
/// <param name="First">The column of the seller, or of the reporter.</param>
/// <param name="Second">The column of the buyer, or of the partner.</param>
/// <param name="Direction">The column of the direction, or −1 where the first column sells.</param>
/// <param name="Product">The column of the product's code.</param>
/// <param name="Value">The column of the value.</param>
internal sealed record ProductLayout(string Name, int Year, int First, int Second, int Direction, int Product, int Value)
{
    /// <summary>The columns expected, in words.</summary>
    public const string Expected = "the columns t,i,j,k,v of BACI; year,exporter,importer,product,value; or refYear,reporterISO,partnerISO,flowCode,cmdCode,primaryValue of UN Comtrade";

    private static readonly string[] Years = ["t", "year", "refyear", "period"];
    private static readonly string[] Sellers = ["i", "exporter", "exporteriso3", "seller"];
    private static readonly string[] Buyers = ["j", "importer", "importeriso3", "buyer"];
    private static readonly string[] Reporters = ["reporteriso", "reporter"];
    private static readonly string[] Partners = ["partneriso", "partner"];
    private static readonly string[] Directions = ["flowcode", "flow"];
    private static readonly string[] Products = ["k", "product", "cmdcode", "hs", "hs6", "commoditycode"];
    private static readonly string[] Values = ["v", "value", "primaryvalue", "tradevalueusd"];

    /// <summary>The layout of a header, or null where a column is missing.</summary>
    public static ProductLayout? Of(IReadOnlyList<string> header)
    {
        string[] names = [.. header.Select(h => h.Trim().Replace("_", "", StringComparison.Ordinal).ToLowerInvariant())];
        int Place(string[] known) => known.Select(k => Array.IndexOf(names, k)).FirstOrDefault(p => p >= 0, -1);
        var (year, product, value) = (Place(Years), Place(Products), Place(Values));
        if (year < 0 || product < 0 || value < 0)
            return null;
        if (Place(Sellers) is >= 0 and var seller && Place(Buyers) is >= 0 and var buyer)
            return new(names.Contains("k") ? "BACI" : "by seller and buyer", year, seller, buyer, -1, product, value);
        return Place(Reporters) is >= 0 and var reporter && Place(Partners) is >= 0 and var partner && Place(Directions) is >= 0 and var direction
            ? new("by reporter and partner", year, reporter, partner, direction, product, value)
            : null;
    }

    /// <summary>The last column that a row must have.</summary>
    public int Last => new[] { Year, First, Second, Direction, Product, Value }.Max();

    /// <summary>Whether a word says that the reporter sells; null where it says neither.</summary>
    public static bool? Sells(string direction) => direction.ToUpperInvariant() switch
    {
        "X" or "EXPORT" or "EXPORTS" => true,
        "M" or "IMPORT" or "IMPORTS" => false,
        _ => null,
    };
}
