namespace Rapport.Tools.WiodTable;

/// <summary>Which industries of the database stand for which sectors of our table.</summary>
public static class IndustryMap
{
    // Industries by their number in the release of 2013, which follows NACE 1: 1 agriculture, 2 mining, 3 food, 4 textiles, 5 leather, 6 wood, 7 paper, 8 fuels, 9 chemicals, 10 rubber and plastics, 11 minerals, 12 metals, 13 machinery,
    // 14 electrical and optical equipment, 15 transport equipment, 16 other manufacturing, 17 electricity, gas and water, 18 construction, 19–21 trade, 22 hotels and restaurants, 23–25 inland, water and air transport,
    // 26 other transport and travel agencies, 27 post and telecommunications, 28–35 finance, real estate, business and public services, households.
    private static readonly (string Sector, int[] Industries)[] Sectors =
    [
        ("food", [1, 3]),
        ("energy", [2, 8, 17]),
        ("textiles", [4, 5]),
        ("chemicals", [9, 10]),
        ("metals", [11, 12]),
        ("machinery", [13]),
        ("electronics", [14]),
        ("vehicles", [15]),
        ("other-goods", [6, 7, 16]),
        ("travel", [22]),
        ("transport-trade", [19, 20, 21, 23, 24, 25, 26]),
        ("services", [18, 27, 28, 29, 30, 31, 32, 33, 34, 35]),
    ];

    private static readonly Dictionary<string, string> ByCode = Sectors.SelectMany(s => s.Industries.Select(i => (Code: $"c{i}", s.Sector))).ToDictionary(p => p.Code, p => p.Sector, StringComparer.Ordinal);

    /// <summary>The sector of our table that an industry belongs to; an unknown one is refused.</summary>
    public static string Of(string industry) => ByCode.TryGetValue(industry, out var sector) ? sector : throw new InvalidDataException($"found the industry '{industry}', expected c1 to c35");
}
