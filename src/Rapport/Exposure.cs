using System.Collections.Immutable;

namespace Rapport;

/// <summary>How far one side's trade in one sector or product hangs on the other, in a table of the world or of trade. Shares are 0..1; null where what they are shares of is 0.</summary>
public sealed record Exposure
{
    /// <summary>Who depends: ISO alpha-3 code.</summary>
    public required string Of { get; init; }

    /// <summary>On whom.</summary>
    public required string On { get; init; }

    /// <summary>The sector or product, as the table names it.</summary>
    public required string Sector { get; init; }

    /// <summary>The table's year, or the last of several.</summary>
    public required int Year { get; init; }

    /// <summary>All that is bought abroad, in the table's money, a year.</summary>
    public double Imports { get; init; }

    /// <summary>All that is sold abroad, in the table's money, a year.</summary>
    public double Exports { get; init; }

    /// <summary>The other's share of imports.</summary>
    public double? ImportShare { get; init; }

    /// <summary>What comes from the other, as a share of all that is used, own make included; null where the table has trade alone.</summary>
    public double? ImportReliance { get; init; }

    /// <summary>The other's share of exports.</summary>
    public double? ExportShare { get; init; }

    /// <summary>What goes to the other, as a share of all that is made; null where the table has trade alone.</summary>
    public double? ExportReliance { get; init; }

    /// <summary>The sum of the squared shares of all foreign suppliers: 1 for one supplier.</summary>
    public double? Herfindahl { get; init; }

    /// <summary>Imports over exports of the sector, all partners.</summary>
    public double? ImportsOverExports { get; init; }

    /// <summary>How many third countries each sell abroad at least as much of the sector as the side buys from the other.</summary>
    public int Others { get; init; }

    /// <summary>The other's share of what the whole world sells abroad of the sector.</summary>
    public double? WorldShare { get; init; }

    /// <summary>The published screens that the sector meets, by name.</summary>
    public ImmutableArray<string> Screens { get; init; } = [];
}
