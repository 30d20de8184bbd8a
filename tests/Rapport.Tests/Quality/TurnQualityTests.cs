using System.Globalization;
using Rapport.Cases;
using Rapport.Measures;
using Rapport.Pipeline;
using Rapport.Resolution.Events;

namespace Rapport.Tests.Quality;

/// <summary>Turns found against a list that was written down before any fit: tests/quality/turns/turns.tsv. Found means of the same kind, within 45 days.</summary>
public class TurnQualityTests
{
    private const double MostFalseAYear = 1;

    [Fact]
    public void The_acts_of_the_bundled_case_show_the_turns_of_its_record()
    {
        var read = CaseReader.Read(Path.Combine(SharedFolder.Project, "cases", "korea-china")).Case!;
        var until = new DateOnly(2026, 9, 20);
        var events = EventMerger.Merge([], [], read.Chronicle, read.Pair);
        var found = RelationIndexBuilder.Build(events, read.Pair, until)[0].Turns.Where(t => t.Date.Year >= 2012).ToArray();
        var (right, all, wrong) = Score("KOR-CHN", found);
        Assert.True((double)right / all >= Floors.Of("turns", "chronicle"), $"{right} of {all}");
        Assert.True(wrong / 14.7 <= MostFalseAYear, $"{wrong} false turns in 14.7 years");
    }

    [SharedFact]
    public void Imported_daily_scores_show_what_they_can()
    {
        var (right, all) = (0, 0);
        foreach (var pair in new[] { "KOR-JPN", "CHN-AUS", "CHN-USA", "KOR-PRK" })
        {
            var sides = pair.Split('-');
            var read = ((Parsed<TieReading>.Ok)TieInquiry.Read([SharedFolder.File("data/statistics/gdelt-dyads-daily/gdelt_dyads_daily_2018_2024.csv")], sides[0], sides[1], null, IndexOptions.Usual, null, CancellationToken.None)).Value;
            Assert.Equal((2149, 2149), (read.Table.Rows, read.Table.OfPair));
            var (hit, of, wrong) = Score(pair, [.. read.Turns]);
            (right, all) = (right + hit, all + of);
            Assert.True(wrong / 6.15 <= 1.7, $"{pair}: {wrong} false turns in 6.15 years");
        }
        Assert.True((double)right / all >= Floors.Of("turns", "imported"), $"{right} of {all}");
    }

    private static (int Right, int All, int Wrong) Score(string pair, DatedTurn[] found)
    {
        var named = File.ReadLines(Path.Combine(SharedFolder.Project, "tests", "quality", "turns", "turns.tsv"))
            .Where(l => l.StartsWith(pair + "\t", StringComparison.Ordinal)).Select(l => l.Split('\t'))
            .Select(c => (Day: DateOnly.ParseExact(c[1], "yyyy-MM-dd", CultureInfo.InvariantCulture), Kind: c[2])).ToArray();
        bool Same(DatedTurn turn, (DateOnly Day, string Kind) line) => Word.Of(turn.Kind) == line.Kind && Math.Abs(turn.Date.DayNumber - line.Day.DayNumber) <= DatedTurn.DaysNear;
        return (named.Count(n => found.Any(f => Same(f, n))), named.Length, found.Count(f => !named.Any(n => Same(f, n))));
    }
}
