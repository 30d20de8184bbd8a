namespace Rapport.Tools.WiodTable;

/// <summary>Which economies of the database stand for which rows of our table.</summary>
public static class EconomyMap
{
    // The Union of 2011 as the database has it: Romania is ROM there, Croatia is part of its rest of the world.
    private static readonly HashSet<string> Union = [.. "AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GBR GRC HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROM SVK SVN SWE".Split(' ')];

    private static readonly HashSet<string> Rest = new("AUS BRA CAN IDN IND MEX RUS TUR ROW".Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Alone = [.. "CHN JPN KOR TWN USA".Split(' ')];

    /// <summary>The row of our table that an economy belongs to; an unknown one is refused, never put into the rest.</summary>
    public static string Of(string economy) =>
        Alone.Contains(economy) ? economy
        : Union.Contains(economy) ? "EU27"
        : Rest.Contains(economy) ? "ROW"
        : throw new InvalidDataException($"found the economy '{economy}', expected one of the 41 of the release of 2013");
}
