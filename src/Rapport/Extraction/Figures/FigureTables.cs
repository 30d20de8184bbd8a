namespace Rapport.Extraction.Figures;

/// <summary>The word tables of this stage, read once.</summary>
internal static class FigureTables
{
    /// <summary>What a number counts or measures.</summary>
    public static TermTable Units { get; } = TermTable.Load("units");

    /// <summary>Currencies that share a name.</summary>
    public static TermTable Currencies { get; } = TermTable.Load("currencies");

    /// <summary>What a figure measures.</summary>
    public static TermTable Measures { get; } = TermTable.Load("measures");

    /// <summary>Of what goods or things.</summary>
    public static TermTable Items { get; } = TermTable.Load("items");

    /// <summary>Over, about, up to.</summary>
    public static TermTable Comparators { get; } = TermTable.Load("comparators");

    /// <summary>Rose, fell.</summary>
    public static TermTable Changes { get; } = TermTable.Load("changes");

    /// <summary>Will, target, pledged.</summary>
    public static TermTable Modality { get; } = TermTable.Load("modality");

    /// <summary>Statements without a figure.</summary>
    public static TermTable Statements { get; } = TermTable.Load("statements");
}
