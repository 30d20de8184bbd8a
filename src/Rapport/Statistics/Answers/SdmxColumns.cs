namespace Rapport.Statistics.Answers;

/// <summary>Which column of an SDMX-CSV message holds which concept.</summary>
internal sealed class SdmxColumns
{
    private static readonly string[] Reporters = ["REF_AREA", "COUNTRY", "REPORTER", "REPORTING_AREA", "GEO"];
    private static readonly string[] Partners = ["COUNTERPART_AREA", "COUNTERPART_COUNTRY", "COUNTERPART", "PARTNER"];
    private static readonly string[] Often = ["FREQ", "FREQUENCY"];
    private static readonly string[] Units = ["UNIT_MEASURE", "UNIT", "CURRENCY"];
    private static readonly string[] Measures = ["INDICATOR", "MEASURE", "FLOW", "STK_FLOW", "INDIC_ET", "NA_ITEM"];
    private static readonly string[] Adjustments = ["ADJUSTMENT", "SEASONAL_ADJUST", "S_ADJ"];

    // Attributes that say nothing of what is measured; they keep two messages of one series from being two series.
    private static readonly HashSet<string> Passed = new(StringComparer.Ordinal)
    {
        "DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "SERIES_KEY", "OBS_KEY", "SCALE", "UNIT_MULT", "DECIMALS", "OBS_STATUS", "CONF_STATUS", "OBS_CONF", "OBS_FLAG", "OBS_COM", "COMMENT_OBS", "COMMENT_TS", "TITLE", "TITLE_COMPL", "COMMENTS",
        "COLLECTION", "TIME_FORMAT", "LAST UPDATE", "LAST_UPDATE", "SOURCE_AGENCY", "COMPILING_ORG", "DIFFUSION_SOURCE", "BREAKS", "METADATA_EN", "UNIT_INDEX_BASE", "TIME_PERIOD", "OBS_VALUE",
        "DERIVATION_TYPE", "OVERLAP", "FULL_DESCRIPTION", "AUTHOR", "PUBLISHER", "DEPARTMENT", "CONTACT_POINT", "KEYWORDS", "LICENSE", "SUGGESTED_CITATION", "METHODOLOGY", "UPDATE_DATE", "PUBLICATION_DATE", "ACCESS_SHARING_LEVEL", "SECURITY_CLASSIFICATION",
    };

    private SdmxColumns()
    {
    }

    /// <summary>How many fields the header has.</summary>
    public int Width { get; private init; }

    /// <summary>The columns, by concept; −1 where the message has none.</summary>
    public int Period { get; private init; }

    /// <inheritdoc cref="Period"/>
    public int Value { get; private init; }

    /// <inheritdoc cref="Period"/>
    public int Reporter { get; private init; }

    /// <inheritdoc cref="Period"/>
    public int Partner { get; private init; }

    /// <inheritdoc cref="Period"/>
    public int Frequency { get; private init; }

    /// <inheritdoc cref="Period"/>
    public int Unit { get; private init; }

    /// <inheritdoc cref="Period"/>
    public int Multiplier { get; private init; }

    /// <inheritdoc cref="Period"/>
    public int Status { get; private init; }

    /// <inheritdoc cref="Period"/>
    public int Measure { get; private init; }

    /// <inheritdoc cref="Period"/>
    public int Adjustment { get; private init; }

    /// <inheritdoc cref="Period"/>
    public int Action { get; private init; }

    /// <summary>The column that names the dataflow.</summary>
    public int Flow { get; private init; }

    /// <summary>The other dimensions, with their names.</summary>
    public IReadOnlyList<(int Column, string Name)> Others { get; private init; } = [];

    /// <summary>The columns of a header; null where no row could be read under it.</summary>
    public static SdmxColumns? From(string place, ReadOnlySpan<byte> bytes, List<CsvField> header, List<Fault> faults)
    {
        var names = new List<string>();
        var labels = new HashSet<int>();
        foreach (var field in header)
        {
            // "labels=both" writes KEY: name.
            var name = field.Text(bytes).Trim();
            // "csvfilewithlabels" writes a name behind each code (REF_AREA, Reference area); Eurostat writes its codes small (geo).
            if (name.Length > 0 && char.IsUpper(name[0]) && name.Any(char.IsLower) && name.IndexOf(':', StringComparison.Ordinal) <= 0)
            {
                labels.Add(names.Count);
                names.Add("");
                continue;
            }
            names.Add((name.IndexOf(':', StringComparison.Ordinal) is > 0 and var cut ? name[..cut] : name).Trim().ToUpperInvariant());
        }
        int Find(params ReadOnlySpan<string> wanted)
        {
            foreach (var name in wanted)
                if (names.IndexOf(name) is >= 0 and var at)
                    return at;
            return -1;
        }
        var (period, value, reporter) = (Find("TIME_PERIOD"), Find("OBS_VALUE"), Find(Reporters));
        foreach (var (at, name) in ((int, string)[])[(period, "TIME_PERIOD"), (value, "OBS_VALUE"), (reporter, string.Join(" or ", Reporters))])
            if (at < 0)
                faults.Add(new(place, "missing-column", $"column {name} is missing; found {string.Join(",", names.Take(20))}", 1));
        if (period < 0 || value < 0 || reporter < 0)
            return null;
        int[] known = [reporter, Find(Partners), Find(Often), Find(Units), Find(Measures), Find(Adjustments)];
        return new()
        {
            Width = header.Count,
            Period = period,
            Value = value,
            Reporter = reporter,
            Partner = known[1],
            Frequency = known[2],
            Unit = known[3],
            Measure = known[4],
            Adjustment = known[5],
            Multiplier = Find("UNIT_MULT", "SCALE"),
            Status = Find("OBS_STATUS", "OBS_FLAG"),
            Action = Find("ACTION"),
            Flow = Find("DATAFLOW", "STRUCTURE_ID"),
            Others = [.. names.Select((name, at) => (at, name)).Where(c => !known.Contains(c.at) && !Passed.Contains(c.name) && !labels.Contains(c.at))],
        };
    }
}
