namespace Rapport.Tools.WiodTable;

/// <summary>Which economies of the database stand for which rows of our table.</summary>
/// <param name="alone">Economies that stand alone; the others are the Union, or what is left of it, and the rest of the world.</param>
public sealed class EconomyMap(IReadOnlySet<string> alone)
{
    // The Union of 2011 as the database has it: Romania is ROM there, Croatia is part of its rest of the world.
    private static readonly HashSet<string> Union = [.. "AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GBR GRC HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROM SVK SVN SWE".Split(' ')];

    private static readonly HashSet<string> Rest = new("AUS BRA CAN IDN IND MEX RUS TUR ROW".Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Others = [.. "CHN JPN KOR TWN USA".Split(' ')];

    /// <summary>Those that the first case of Rapport has alone.</summary>
    public static IReadOnlySet<string> Usual => Others;

    /// <summary>The row of our table that an economy belongs to; an unknown one is refused, never put into the rest.</summary>
    public string Of(string economy) =>
        alone.Contains(economy) ? economy
        : Union.Contains(economy) ? (Union.Overlaps(alone) ? "EU-REST" : "EU27")
        : Rest.Contains(economy) || Others.Contains(economy) ? "ROW"
        : throw new InvalidDataException($"found the economy '{economy}', expected one of the 41 of the release of 2013");
}
