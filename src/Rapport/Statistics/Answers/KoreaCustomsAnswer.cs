using System.Globalization;
using System.Xml;
using Rapport.Language;

namespace Rapport.Statistics.Answers;

/// <summary>
/// Reads an answer of the Korea Customs Service's trade services (data.go.kr, XML): values in US dollars and weights in kilograms, both unscaled. The row of the total stands first among the parts and is left out;
/// a no comes as <c>resultCode</c> or, for the quota, as <c>returnReasonCode</c>.
/// Ref: Korea Customs Service, item and country trade statistics, Open API.
/// </summary>
internal static class KoreaCustomsAnswer
{
    private const string Office = "Korea Customs Service";
    private const string Expected = "expected <response><body><items><item> with year, statCd, hsCd, expDlr, expWgt, impDlr, impWgt";
    private const int MostCharacters = 64 << 20;

    private static readonly (string Field, string Measure, string Flow, string Unit, string Valuation)[] Fields =
    [
        ("expDlr", "trade", "exports", "USD", "FOB"), ("impDlr", "trade", "imports", "USD", "CIF"), ("expWgt", "weight", "exports", "kg", ""), ("impWgt", "weight", "imports", "kg", ""),
    ];

    /// <summary>Whether the bytes begin like one.</summary>
    public static bool Fits(ReadOnlySpan<byte> head) => head.StartsWith("<"u8) && (head.IndexOf("<resultCode>"u8) >= 0 || head.IndexOf("<OpenAPI_ServiceResponse>"u8) >= 0);

    /// <summary>Reads it.</summary>
    public static TableReading Read(Snapshot snapshot)
    {
        var faults = new List<Fault>();
        var gatherer = new SeriesGatherer();
        var places = new XmlPlaces(snapshot.Bytes);
        var (rows, totals) = (0, 0);
        using var stream = new MemoryStream(snapshot.Bytes.ToArray(), writable: false);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters, IgnoreWhitespace = true });
        try
        {
            var row = new Dictionary<string, AnswerCell>(StringComparer.Ordinal);
            string? name = null, said = null;
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    name = reader.LocalName;
                    if (name == "item")
                        row.Clear();
                }
                else if (reader.NodeType == XmlNodeType.Text && name is not null)
                {
                    if (name is "resultMsg" or "returnAuthMsg" or "errMsg")
                        said = reader.Value;
                    if ((name == "resultCode" && reader.Value is not ("00" or "0")) || name == "returnReasonCode")
                        return new([], [new(snapshot.Place, "service-error", $"the customs service answered {reader.Value}{(reader.Value == "22" ? " (the day's quota is used up)" : "")}{(said is null ? "" : $": {said}")}; {Expected}", ((IXmlLineInfo)reader).LineNumber)]);
                    row[name] = places.Cell((IXmlLineInfo)reader, reader.Value);
                }
                else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "item" })
                {
                    rows++;
                    totals += Take(snapshot, row, gatherer, faults) ? 0 : 1;
                }
            }
        }
        catch (XmlException damaged)
        {
            // Of an answer that was cut short nothing counts.
            return new([], [new(snapshot.Place, "bad-xml", $"the answer is no whole XML text: {damaged.Message} {Expected}", damaged.LineNumber)]);
        }
        if (totals > 0)
            faults.Add(new(snapshot.Place, "total-row", $"{totals.ToString(CultureInfo.InvariantCulture)} rows of totals among the parts (총계, or '-' for the goods), which would be counted twice; left out", 1));
        if (rows == 0)
            faults.Add(new(snapshot.Place, "empty", $"the answer holds no row; {Expected}", 1));
        return new(gatherer.ToSeries(snapshot.Place, faults), TableReader.Told(snapshot.Place, faults));
    }

    // False where the row is a total.
    private static bool Take(Snapshot snapshot, Dictionary<string, AnswerCell> row, SeriesGatherer gatherer, List<Fault> faults)
    {
        var (when, goods, code) = (row.GetValueOrDefault("year").Text ?? "", row.GetValueOrDefault("hsCd").Text ?? row.GetValueOrDefault("hsCode").Text, row.GetValueOrDefault("statCd").Text);
        if (when is "총계" or "합계" || goods == "-" || code == "-")
            return false;
        var line = row.Values.Select(c => (int?)c.Line).FirstOrDefault();
        if (PeriodReader.Find(KoreanTime.Dashed(when)) is not { } period)
        {
            faults.Add(new(snapshot.Place, "bad-period", $"'{when}' is no period, expected 2025.01", line));
            return true;
        }
        if ((code is null ? Areas.World : Areas.Find(code)) is not { } partner)
        {
            faults.Add(new(snapshot.Place, "unknown-area", $"'{code}' is no country that is known; the row is left out", line));
            return true;
        }
        var (item, classification) = goods is null ? ("all goods", "total") : (TradedGoods.Word(goods) ?? row.GetValueOrDefault("statKor").Text ?? $"hs {goods}", $"HS {goods}");
        foreach (var (field, measure, flow, unit, valuation) in Fields)
        {
            if (!row.TryGetValue(field, out var cell))
                continue;
            if (!AnswerNumber.TryRead(cell.Text?.Replace(",", "", StringComparison.Ordinal), out var number))
            {
                faults.Add(new(snapshot.Place, "bad-number", $"'{cell.Text}' is no number, expected dollars or kilograms", cell.Line));
                continue;
            }
            var key = new SeriesKey($"kor.customs.{flow}.{goods ?? "total"}.{partner}.{unit}", "KOR", partner, flow, item, classification, measure, unit, 1, KoreanTime.Frequency(period), valuation, "");
            gatherer.Of(key, cell.Line).Add(new CellAddress(snapshot.Id, snapshot.Place, cell.Line, field, cell.Bytes, cell.Text ?? ""), period, number, "", null, Office, null, goods);
        }
        return true;
    }
}
