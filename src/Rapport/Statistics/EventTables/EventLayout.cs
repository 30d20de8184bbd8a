using System.Globalization;

namespace Rapport.Statistics.EventTables;

/// <summary>A layout of event tables: which column holds what. Ref: the code books of GDELT 2.0 (2015), ICEWS coded event data (2015) and POLECAT (2023).</summary>
internal abstract class EventLayout
{
    /// <summary>The layout's name.</summary>
    public abstract string Name { get; }

    /// <summary>The scale of its scores.</summary>
    public abstract string Scale { get; }

    /// <summary>Whether the first line is a header.</summary>
    public abstract bool HasHeader { get; }

    /// <summary>The columns that the header lacks, in words; empty where it has all.</summary>
    public virtual string Missing => "";

    /// <summary>The row of a line's fields; null where it is about other countries; a message where it cannot be read.</summary>
    public abstract (EventRow? Row, string? Bad) Read(string[] fields);

    /// <summary>The layout that a first line shows, or null.</summary>
    /// <param name="first">The first line.</param>
    /// <param name="codeOf">The ISO alpha-3 code of a country's name or code, or null.</param>
    /// <param name="pair">The two whose rows are wanted.</param>
    public static EventLayout? Of(string first, Func<string, string?> codeOf, CountryPair pair)
    {
        var fields = first.Split('\t');
        if (fields is ["Event ID", "Event Date", "Source Name", ..])
            return ColumnLayout.Icews(fields, codeOf, pair);
        if (fields is ["Event ID", "Event Date", "Event Type", ..])
            return ColumnLayout.Polecat(fields, codeOf, pair);
        return fields.Length is >= 57 and <= 61 && long.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out _) && fields[1].Length == 8 ? new GdeltLayout(fields.Length, pair) : null;
    }

    /// <summary>The quad of a CAMEO code by its root, as GDELT and ICEWS have it: 01–05, 06–08, 09–13, 14–20; null for no code.</summary>
    protected static int? QuadOf(string cameo) => cameo.Length >= 2 && int.TryParse(cameo.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var root)
        ? root switch { >= 1 and <= 5 => 1, >= 6 and <= 8 => 2, >= 9 and <= 13 => 3, >= 14 and <= 20 => 4, _ => null }
        : null;

    /// <summary>Whether a CAMEO code stands for what both do together: consult, sign, cooperate.</summary>
    protected static bool IsMutual(string cameo) => cameo.StartsWith("04", StringComparison.Ordinal) || cameo.StartsWith("057", StringComparison.Ordinal) || cameo.StartsWith("06", StringComparison.Ordinal);

    /// <summary>A score, or null.</summary>
    protected static double? Number(string field) =>
        double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= 10 ? value : null;
}
