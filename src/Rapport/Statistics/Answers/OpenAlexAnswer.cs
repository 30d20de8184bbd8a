using Rapport.Language;

namespace Rapport.Statistics.Answers;

/// <summary>
/// Reads an answer of OpenAlex that counts works by year: <c>{meta:{…},group_by:[{key,key_display_name,count}]}</c>. The answer does not say whose works were asked for; the address under which it is kept does. The latest year still grows.
/// Ref: OurResearch, OpenAlex API, groups.
/// </summary>
internal static class OpenAlexAnswer
{
    private const string Office = "OpenAlex";
    private const string Asked = "institutions.country_code:";
    private const string Expected = "expected {meta,group_by:[{key:\"2024\",count}]} to a question with group_by=publication_year";

    /// <summary>Whether the bytes begin like one.</summary>
    public static bool Fits(ReadOnlySpan<byte> head) => head.StartsWith("{"u8) && head.IndexOf("\"meta\""u8) >= 0 && (head.IndexOf("\"groups_count\""u8) >= 0 || head.IndexOf("\"group_by\""u8) >= 0);

    /// <summary>Reads it.</summary>
    public static TableReading Read(Snapshot snapshot)
    {
        var faults = new List<Fault>();
        var rows = new List<IReadOnlyDictionary<string, AnswerCell>>();
        if (JsonRows.Read(snapshot, "$.group_by", rows.Add, out _) is { } damaged)
            return new([], [damaged]);
        string[] sides = [.. snapshot.Place.Split(Asked).Skip(1).Select(part => Areas.Find(part[..Math.Min(2, part.Length)].ToUpperInvariant())).OfType<string>()];
        if (sides.Length is 0 or > 2)
            return new([], [new(snapshot.Place, "unknown-area", "the answer does not say whose works it counts, expected it under the address that was asked, with institutions.country_code of one or two countries; 'rapport data pull' keeps it so", 1)]);
        var gatherer = new SeriesGatherer();
        var partner = sides.Length == 2 ? sides[1] : "";
        var key = new SeriesKey(
            $"openalex.works.{string.Join('.', sides)}", sides[0], partner, "", "scholarly works", partner.Length > 0 ? "with authors at institutions of both countries" : "with an author at an institution of the country", "works", "works", 1, Frequency.Annual, "", "");
        foreach (var row in rows)
        {
            if (!row.TryGetValue("key", out var year) || !row.TryGetValue("count", out var count))
                faults.Add(new(snapshot.Place, "bad-row", $"a group without key or count; {Expected}", row.Values.Select(c => (int?)c.Line).FirstOrDefault()));
            else if (PeriodReader.Find(year.Text ?? "") is not { Precision: DatePrecision.Year } period)
                faults.Add(new(snapshot.Place, "bad-period", $"'{year.Text}' is no year; {Expected}", year.Line));
            else if (!AnswerNumber.TryRead(count.Text, out var number) || number is null or < 0)
                faults.Add(new(snapshot.Place, "bad-number", $"'{count.Text}' is no count, expected a whole number", count.Line));
            else
                gatherer.Of(key, count.Line).Add(new CellAddress(snapshot.Id, snapshot.Place, count.Line, "count", count.Bytes, count.Text ?? ""), period, number, "", null, Office, null, year.Text ?? "");
        }
        if (rows.Count == 0)
            faults.Add(new(snapshot.Place, "empty", $"the answer holds no group; {Expected}", 1));
        return new(gatherer.ToSeries(snapshot.Place, faults), TableReader.Told(snapshot.Place, faults));
    }
}
