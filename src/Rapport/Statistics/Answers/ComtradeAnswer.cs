using System.Collections.Immutable;
using System.Globalization;
using Rapport.Language;

namespace Rapport.Statistics.Answers;

/// <summary>
/// Reads an answer of UN Comtrade (API v1): <c>{elapsedTime, count, data:[…], error}</c>. Without <c>motCode=0</c>, <c>customsCode=C00</c> and <c>partner2Code=0</c> the answer mixes parts with totals;
/// the parts are left out, told once. A weight of zero is one that was not reported.
/// Ref: United Nations Statistics Division, UN Comtrade API (v1).
/// </summary>
internal static class ComtradeAnswer
{
    private const string Expected = "expected {count,data:[{reporterISO,partnerISO,flowCode,cmdCode,period,primaryValue}],error}";
    private const string Preview = "500";
    private const string Office = "UN Comtrade";

    /// <summary>Whether the bytes begin like one.</summary>
    public static bool Fits(ReadOnlySpan<byte> head) => head.StartsWith("{"u8) && head.IndexOf("\"elapsedTime\""u8) >= 0;

    /// <summary>Reads it.</summary>
    public static TableReading Read(Snapshot snapshot)
    {
        var faults = new List<Fault>();
        var rows = new List<IReadOnlyDictionary<string, AnswerCell>>();
        if (JsonRows.Read(snapshot, "$.data", rows.Add, out var beside) is { } damaged)
            return new([], [damaged]);
        if (beside.GetValueOrDefault("$.error") is { Length: > 0 } error)
            return new([], [new(snapshot.Place, "service-error", $"UN Comtrade answered: {error}; {Expected}", 1)]);
        if (beside.GetValueOrDefault("$.count") == Preview && rows.Count == 500)
            faults.Add(new(snapshot.Place, "page-missing", "exactly 500 rows, which is where a preview without a key is cut off; expected fewer, so ask for less at a time or with a key", 1));
        var gatherer = new SeriesGatherer();
        var parts = 0;
        foreach (var row in rows)
        {
            if (IsPart(row))
                parts++;
            else
                Take(snapshot, row, gatherer, faults);
        }
        if (parts > 0)
            faults.Add(new(snapshot.Place, "part-rows", $"{parts.ToString(CultureInfo.InvariantCulture)} rows by means of transport, customs procedure or second partner, which are parts of other rows; left out, expected motCode=0, customsCode=C00 and partner2Code=0", 1));
        if (rows.Count == 0)
            faults.Add(new(snapshot.Place, "empty", $"the answer holds no row; {Expected}", 1));
        var series = gatherer.ToSeries(snapshot.Place, faults);
        TableChecks.Check(snapshot.Place, series, faults);
        return new(series, TableReader.Told(snapshot.Place, faults));
    }

    private static bool IsPart(IReadOnlyDictionary<string, AnswerCell> row) =>
        (row.GetValueOrDefault("motCode").Text ?? "0") != "0" || (row.GetValueOrDefault("customsCode").Text ?? "C00") != "C00" || (row.GetValueOrDefault("partner2Code").Text ?? "0") != "0";

    private static void Take(Snapshot snapshot, IReadOnlyDictionary<string, AnswerCell> row, SeriesGatherer gatherer, List<Fault> faults)
    {
        if (!row.TryGetValue("primaryValue", out var value) || row.GetValueOrDefault("period").Text is not { } when || row.GetValueOrDefault("cmdCode").Text is not { } code)
        {
            faults.Add(new(snapshot.Place, "bad-row", $"a row without period, cmdCode or primaryValue; {Expected}", row.Values.Select(c => (int?)c.Line).FirstOrDefault()));
            return;
        }
        var (reporter, partner) = (Area(row, "reporter"), Area(row, "partner"));
        if (reporter is null || partner is null)
        {
            faults.Add(new(snapshot.Place, "unknown-area", $"'{row.GetValueOrDefault(reporter is null ? "reporterCode" : "partnerCode").Text}' is no country that is known, and may be a group of countries; the row is left out", value.Line));
            return;
        }
        if (row.GetValueOrDefault("flowCode").Text switch { "X" => "exports", "M" => "imports", _ => null } is not { } flow)
        {
            faults.Add(new(snapshot.Place, "unknown-flow", $"the flow '{row.GetValueOrDefault("flowCode").Text}' is part of another (re-exports, re-imports); the row is left out, expected X or M", value.Line));
            return;
        }
        if (PeriodReader.Find(when.Length == 6 ? $"{when[..4]}-{when[4..]}" : when) is not { } period)
        {
            faults.Add(new(snapshot.Place, "bad-period", $"'{when}' is no period, expected 2025 or 202501", value.Line));
            return;
        }
        if (!AnswerNumber.TryRead(value.Text, out var number))
        {
            faults.Add(new(snapshot.Place, "bad-number", $"'{value.Text}' is no number, expected one such as 1234.5, or null for a missing value", value.Line));
            return;
        }
        var (item, classification) = Goods(code, row.GetValueOrDefault("cmdDesc").Text);
        var frequency = when.Length == 6 ? Frequency.Monthly : Frequency.Annual;
        var name = $"comtrade.{reporter}.{flow}.{partner}.{code}";
        var key = new SeriesKey(name, reporter, partner, flow, item, classification, "trade", "USD", 1, frequency, flow == "exports" ? "FOB" : "CIF", "");
        Add(key, value, number);
        if (row.TryGetValue("netWgt", out var weight) && AnswerNumber.TryRead(weight.Text, out var kilograms) && kilograms > 0)
            Add(key with { Name = $"{name}.weight", Measure = "weight", Unit = "kg", Valuation = "" }, weight, kilograms);

        void Add(SeriesKey of, AnswerCell cell, decimal? read)
        {
            var column = of.Measure == "weight" ? "netWgt" : "primaryValue";
            var status = of.Measure == "weight" && row.GetValueOrDefault("isNetWgtEstimated").Text == "true" ? "E" : "";
            gatherer.Of(of, cell.Line).Add(new CellAddress(snapshot.Id, snapshot.Place, cell.Line, column, cell.Bytes, cell.Text ?? "null"), period, read, status, null, Office, null, code);
        }
    }

    private static string? Area(IReadOnlyDictionary<string, AnswerCell> row, string side) =>
        row.GetValueOrDefault(side + "ISO").Text is { Length: > 0 } iso && Areas.Find(iso) is { } named ? named
        : row.GetValueOrDefault(side + "Code").Text is { Length: > 0 } number ? Areas.FindComtrade(number) : null;

    // Goods that texts call by a word go by it; all others by the classification's own words.
    private static (string Item, string Classification) Goods(string code, string? described) => code == "TOTAL"
        ? ("all goods", "total")
        : (TradedGoods.Word(code) ?? described?.ToLowerInvariant() ?? $"hs {code}", $"HS {code}");
}
