namespace Rapport.Statistics.Answers;

/// <summary>
/// Reads an answer of KOSIS (<c>statisticsParameterData</c>, <c>format=json&amp;jsonVD=Y</c>): an array of cells. A no comes as <c>{err, errMsg}</c>. Each table goes by its own names; rows of totals among the parts are left out.
/// Ref: Statistics Korea, KOSIS shared services, statistical data.
/// </summary>
internal static class KosisAnswer
{
    private const string Expected = "expected [{ORG_ID,TBL_ID,C1_NM,ITM_NM,UNIT_NM,PRD_SE,PRD_DE,DT}]";

    /// <summary>Whether the bytes begin like one.</summary>
    public static bool Fits(ReadOnlySpan<byte> head) => (head.StartsWith("["u8) && head.IndexOf("\"TBL_ID\""u8) >= 0) || (head.StartsWith("{"u8) && head.IndexOf("\"errMsg\""u8) >= 0);

    /// <summary>Reads it.</summary>
    public static TableReading Read(Snapshot snapshot)
    {
        var faults = new List<Fault>();
        var rows = new List<IReadOnlyDictionary<string, AnswerCell>>();
        if (JsonRows.Read(snapshot, "$", rows.Add, out var beside) is { } damaged)
            return new([], [damaged]);
        if (beside.GetValueOrDefault("$.errMsg") is { } message)
            return new([], [new(snapshot.Place, "service-error", $"KOSIS answered {beside.GetValueOrDefault("$.err")}: {message}; {Expected}", 1)]);
        var gatherer = new SeriesGatherer();
        foreach (var row in rows)
            Take(snapshot, row, gatherer, faults);
        if (rows.Count == 0)
            faults.Add(new(snapshot.Place, "empty", $"the answer holds no cell; {Expected}", 1));
        var series = gatherer.ToSeries(snapshot.Place, faults);
        return new(series, TableReader.Told(snapshot.Place, faults));
    }

    private static void Take(Snapshot snapshot, IReadOnlyDictionary<string, AnswerCell> row, SeriesGatherer gatherer, List<Fault> faults)
    {
        if (row.GetValueOrDefault("TBL_ID").Text is not { } table || row.GetValueOrDefault("PRD_DE").Text is not { } time || !row.TryGetValue("DT", out var value))
        {
            faults.Add(new(snapshot.Place, "bad-row", $"a cell without TBL_ID, PRD_DE or DT; {Expected}", row.Values.Select(c => (int?)c.Line).FirstOrDefault()));
            return;
        }
        // Quarters and halves are written as the year and two digits: 202503 is the third quarter where PRD_SE says Q.
        var kind = row.GetValueOrDefault("PRD_SE").Text;
        var written = kind is "Q" or "H" or "S" && time.Length == 6 ? $"{time[..4]}-{(kind == "Q" ? 'Q' : 'S')}{time[5]}" : KoreanTime.Dashed(time);
        if (PeriodReader.Find(written) is not { } period)
        {
            faults.Add(new(snapshot.Place, "bad-period", $"'{time}' is no period, expected 2025, 202501 or 20250131", value.Line));
            return;
        }
        var (unit, scale) = KoreanUnit.Read(row.GetValueOrDefault("UNIT_NM").Text ?? "");
        if (!AnswerNumber.TryRead(value.Text is "-" or "X" or "x" ? null : value.Text?.Replace(",", "", StringComparison.Ordinal), out var number, scale))
        {
            faults.Add(new(snapshot.Place, "bad-number", $"'{value.Text}' is no number, expected one such as 1234.5, or - for none", value.Line));
            return;
        }
        var bounds = string.Join("; ", Enumerable.Range(1, 8).Select(i => row.GetValueOrDefault($"C{i}_NM").Text).Where(c => c is { Length: > 0 }));
        var item = row.GetValueOrDefault("ITM_NM").Text ?? "";
        var organisation = row.GetValueOrDefault("ORG_ID").Text ?? "";
        var key = new SeriesKey($"kosis.{organisation}.{table}.{row.GetValueOrDefault("ITM_ID").Text}.{bounds}", "KOR", "", "", bounds, $"KOSIS {table}", item, unit, scale, KoreanTime.Frequency(period), "", "");
        gatherer.Of(key, value.Line).Add(new CellAddress(snapshot.Id, snapshot.Place, value.Line, "DT", value.Bytes, value.Text ?? "null"), period, number, "", null, Office(organisation), "KOSIS", $"{organisation}/{table}");
    }

    // The offices that a claim about the two countries meets; any other goes by its number.
    private static string Office(string organisation) => organisation switch
    {
        "101" => "Statistics Korea",
        "301" => "Bank of Korea",
        "314" => "Korea Tourism Organization",
        "360" => "Korea Customs Service",
        _ => $"KOSIS organisation {organisation}",
    };
}
