using System.Globalization;

namespace Rapport.Statistics.Answers;

/// <summary>
/// Reads an answer of the Bank of Korea's ECOS (<c>StatisticSearch</c>, JSON). Values are texts; a no comes as <c>RESULT</c>. Exchange rates are known by meaning, every other table goes by its own name.
/// Ref: Bank of Korea, ECOS Open API, StatisticSearch.
/// </summary>
internal static class EcosAnswer
{
    private const string Office = "Bank of Korea";
    private const string Rates = "731Y001";
    private const string Expected = "expected {StatisticSearch:{list_total_count,row:[{STAT_CODE,ITEM_CODE1,UNIT_NAME,TIME,DATA_VALUE}]}}";

    /// <summary>Whether the bytes begin like one.</summary>
    public static bool Fits(ReadOnlySpan<byte> head) => head.StartsWith("{"u8) && (head.IndexOf("\"StatisticSearch\""u8) >= 0 || (head.IndexOf("\"RESULT\""u8) >= 0 && head.IndexOf("\"CODE\""u8) >= 0));

    /// <summary>Reads it.</summary>
    public static TableReading Read(Snapshot snapshot)
    {
        var faults = new List<Fault>();
        var rows = new List<IReadOnlyDictionary<string, AnswerCell>>();
        if (JsonRows.Read(snapshot, "$.StatisticSearch.row", rows.Add, out var beside) is { } damaged)
            return new([], [damaged]);
        if (beside.GetValueOrDefault("$.RESULT.MESSAGE") is { } message)
            return new([], [new(snapshot.Place, "service-error", $"ECOS answered {beside.GetValueOrDefault("$.RESULT.CODE")}: {message}; {Expected}", 1)]);
        if (int.TryParse(beside.GetValueOrDefault("$.StatisticSearch.list_total_count"), NumberStyles.None, CultureInfo.InvariantCulture, out var total) && total > rows.Count)
            faults.Add(new(snapshot.Place, "page-missing", FormattableString.Invariant($"{rows.Count} of {total} rows, expected all; ask from 1 to {total}, or import the other pages too"), 1));
        var gatherer = new SeriesGatherer();
        foreach (var row in rows)
            Take(snapshot, row, gatherer, faults);
        if (rows.Count == 0)
            faults.Add(new(snapshot.Place, "empty", $"the answer holds no row; {Expected}", 1));
        return new(gatherer.ToSeries(snapshot.Place, faults), TableReader.Told(snapshot.Place, faults));
    }

    private static void Take(Snapshot snapshot, IReadOnlyDictionary<string, AnswerCell> row, SeriesGatherer gatherer, List<Fault> faults)
    {
        if (row.GetValueOrDefault("STAT_CODE").Text is not { } table || row.GetValueOrDefault("TIME").Text is not { } time || !row.TryGetValue("DATA_VALUE", out var value))
        {
            faults.Add(new(snapshot.Place, "bad-row", $"a row without STAT_CODE, TIME or DATA_VALUE; {Expected}", row.Values.Select(c => (int?)c.Line).FirstOrDefault()));
            return;
        }
        if (PeriodReader.Find(KoreanTime.Dashed(time)) is not { } period)
        {
            faults.Add(new(snapshot.Place, "bad-period", $"'{time}' is no period, expected 2025, 2025Q1, 202501 or 20250131", value.Line));
            return;
        }
        var (unit, scale) = KoreanUnit.Read(row.GetValueOrDefault("UNIT_NAME").Text ?? "");
        if (!AnswerNumber.TryRead(value.Text?.Replace(",", "", StringComparison.Ordinal), out var number, scale))
        {
            faults.Add(new(snapshot.Place, "bad-number", $"'{value.Text}' is no number, expected one such as 1234.5", value.Line));
            return;
        }
        var item = row.GetValueOrDefault("ITEM_CODE1").Text ?? "";
        // A hundred yen, and one of every other money.
        var currency = table != Rates ? null : item switch { "0000001" => "USD", "0000002" => "JPY", "0000003" => "EUR", "0000053" => "CNY", _ => null };
        var name = $"ecos.{table}.{item}{(row.GetValueOrDefault("ITEM_CODE2").Text is { Length: > 0 } second ? $".{second}" : "")}";
        var key = currency is not null
            ? new SeriesKey(name, "KOR", "", "", "", "base rate", "exchange rate", $"KRW per {currency}", currency == "JPY" ? 0.01m : 1, KoreanTime.Frequency(period), "", "")
            : new SeriesKey(name, "KOR", "", "", row.GetValueOrDefault("ITEM_NAME1").Text ?? "", $"ECOS {table}", row.GetValueOrDefault("STAT_NAME").Text ?? table, unit, scale, KoreanTime.Frequency(period), "", "");
        gatherer.Of(key, value.Line).Add(new CellAddress(snapshot.Id, snapshot.Place, value.Line, "DATA_VALUE", value.Bytes, value.Text ?? "null"), period, number, "", null, Office, null, $"{table}/{item}");
    }
}
