using System.Collections.Immutable;
using System.Globalization;
using Rapport.Language;

namespace Rapport.Statistics.Answers;

/// <summary>
/// Reads an answer of the World Bank's indicators (API v2, <c>format=json</c>): a page's head, then an array of rows. Groups of countries stand among the countries and are left out, told once.
/// Ref: World Bank, Indicators API Documentation, version 2.
/// </summary>
internal static class WorldBankAnswer
{
    private const string Office = "World Bank";
    private const string Expected = "expected [{page,pages,per_page,total,lastupdated},[{indicator,country,countryiso3code,date,value}]]";

    /// <summary>Whether the bytes begin like one.</summary>
    public static bool Fits(ReadOnlySpan<byte> head) => head.StartsWith("["u8) && (head.IndexOf("\"per_page\""u8) >= 0 || head.IndexOf("\"message\""u8) >= 0);

    /// <summary>Reads it.</summary>
    public static TableReading Read(Snapshot snapshot)
    {
        var faults = new List<Fault>();
        var rows = new List<IReadOnlyDictionary<string, AnswerCell>>();
        if (JsonRows.Read(snapshot, "$[1]", rows.Add, out var beside) is { } damaged)
            return new([], [damaged]);
        if (beside.GetValueOrDefault("$[0].message[0].value") is { } message)
            return new([], [new(snapshot.Place, "service-error", $"the World Bank answered: {message}; {Expected}", 1)]);
        if (beside.GetValueOrDefault("$[0].pages") is { } pages && pages is not ("0" or "1"))
            faults.Add(new(snapshot.Place, "page-missing", $"this is page {beside.GetValueOrDefault("$[0].page") ?? "?"} of {pages}, expected all rows in one; ask for a larger per_page, or import the other pages too", 1));
        DateOnly? vintage = DateOnly.TryParseExact(beside.GetValueOrDefault("$[0].lastupdated"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        var gatherer = new SeriesGatherer();
        var groups = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
            Take(snapshot, row, vintage, gatherer, groups, faults);
        if (groups.Count > 0)
            faults.Add(new(snapshot.Place, "aggregate-area", $"{string.Join(", ", groups)}: groups of countries among the countries, which would be counted twice; left out", 1));
        if (rows.Count == 0)
            faults.Add(new(snapshot.Place, "empty", $"the answer holds no row; {Expected}", 1));
        return new(gatherer.ToSeries(snapshot.Place, faults), TableReader.Told(snapshot.Place, faults));
    }

    private static void Take(Snapshot snapshot, IReadOnlyDictionary<string, AnswerCell> row, DateOnly? vintage, SeriesGatherer gatherer, SortedSet<string> groups, List<Fault> faults)
    {
        if (!row.TryGetValue("indicator.id", out var indicator) || !row.TryGetValue("date", out var date) || !row.TryGetValue("value", out var value))
        {
            faults.Add(new(snapshot.Place, "bad-row", $"a row without indicator, date or value; {Expected}", row.Values.Select(c => (int?)c.Line).FirstOrDefault()));
            return;
        }
        var code = row.GetValueOrDefault("countryiso3code").Text is { Length: > 0 } iso ? iso : row.GetValueOrDefault("country.id").Text ?? "";
        if (Areas.Find(code) is not { } reporter)
        {
            groups.Add(row.GetValueOrDefault("country.value").Text ?? code);
            return;
        }
        if (PeriodReader.Find(Dashed(date.Text ?? "")) is not { } period)
        {
            faults.Add(new(snapshot.Place, "bad-period", $"'{date.Text}' is no period, expected {PeriodReader.Expected}", date.Line));
            return;
        }
        if (!AnswerNumber.TryRead(value.Text, out var number))
        {
            faults.Add(new(snapshot.Place, "bad-number", $"'{value.Text}' is no number, expected one such as 1234.5, or null for a missing value", value.Line));
            return;
        }
        var id = indicator.Text ?? "";
        var known = WorldBankIndicator.Known.FirstOrDefault(k => k.Code == id) ?? new(id, row.GetValueOrDefault("indicator.value").Text ?? id, row.GetValueOrDefault("unit").Text ?? "", "", id, "", "");
        var frequency = period.Precision switch { DatePrecision.Quarter => Frequency.Quarterly, DatePrecision.Month => Frequency.Monthly, _ => Frequency.Annual };
        var key = new SeriesKey(
            $"wb.{id}.{reporter}", reporter, known.Flow.Length > 0 ? Areas.World : "", known.Flow, known.Item, known.Classification, known.Measure, known.Unit, 1, frequency, known.Valuation, "");
        var status = row.GetValueOrDefault("obs_status").Text switch { "F" => "F", "E" => "E", "P" => "P", _ => "" };
        gatherer.Of(key, value.Line).Add(new CellAddress(snapshot.Id, snapshot.Place, value.Line, "value", value.Bytes, value.Text ?? "null"), period, number, status, vintage, Office, null, id);
    }

    // The Bank writes 2025Q1 and 2025M03.
    private static string Dashed(string date) => date.Length > 4 && date[4] is 'Q' or 'M' ? $"{date[..4]}-{date[4..]}" : date;
}
