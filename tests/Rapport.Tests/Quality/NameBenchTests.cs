using Rapport.Resolution.Names;

namespace Rapport.Tests.Quality;

/// <summary>
/// The published bench of name pairs. Its labels are partly wrong on Korean names and on numbered funds: tests/quality/names/audited-labels.tsv says which
/// we hold to be wrong; the floors are of the labels as they stand.
/// </summary>
public class NameBenchTests
{
    [SharedFact]
    public void Matches_hold_their_floors_on_the_labels_as_they_stand()
    {
        var cases = Read();
        Floors.Hold(F1(cases, _ => true), "names", "bench", "all");
        Floors.Hold(F1(cases, c => c.Schema == "Person"), "names", "bench", "person");
        Floors.Hold(F1(cases, c => c.Schema == "Person" && c.Group.StartsWith("nk_", StringComparison.Ordinal)), "names", "bench", "curatedPerson");
        // The threshold was chosen on the even rows; these only scored it.
        Floors.Hold(F1(cases, c => c.Row % 2 == 1), "names", "bench", "otherHalf");
        // No rule was written from these.
        Floors.Hold(F1(cases, c => c.Row % 8 == 7), "names", "bench", "sealed");
    }

    [SharedFact]
    public void No_pair_of_the_strong_tier_is_missed() => Assert.Empty(Read().Where(c => c.Quality == "STRONG" && c.IsMatch && !c.Matched).Select(c => c.Row));

    [SharedFact]
    public void Audited_labels_are_scored_beside_the_raw_ones()
    {
        var audited = File.ReadLines(Path.Combine(SharedFolder.Project, "tests", "quality", "names", "audited-labels.tsv")).Where(l => l[0] != '#').Select(l => l.Split('\t')).ToDictionary(l => int.Parse(l[0], null), l => bool.Parse(l[1]));
        var cases = Read().Select(c => audited.TryGetValue(c.Row, out var right) ? c with { IsMatch = right } : c).ToList();
        Floors.Hold(F1(cases, _ => true), "names", "bench", "audited");
    }

    [SharedFact]
    public void Exchanging_the_sides_of_a_pair_changes_no_verdict()
    {
        foreach (var pair in Pairs())
        {
            var (forth, back) = (NameMatcher.Compare(pair[2], pair[3]), NameMatcher.Compare(pair[3], pair[2]));
            Assert.Equal((forth.Score, forth.Verdict), (back.Score, back.Verdict));
        }
    }

    private static double F1(IReadOnlyCollection<BenchPair> cases, Func<BenchPair, bool> chosen)
    {
        var of = cases.Where(chosen).ToList();
        var hits = of.Count(c => c.Matched && c.IsMatch);
        return 2.0 * hits / (of.Count(c => c.Matched) + of.Count(c => c.IsMatch));
    }

    private static List<BenchPair> Read() => [.. Pairs().Select((cells, row) =>
        new BenchPair(row, cells[0], cells[1], cells[4] == "true", cells[5], NameMatcher.Compare(cells[2], cells[3]).Verdict is NameVerdict.Same or NameVerdict.Likely))];

    private static IEnumerable<List<string>> Pairs() => CsvLines.Read(SharedFolder.File("data/names/name-bench/cases.csv")).Skip(1);

    private sealed record BenchPair(int Row, string Group, string Schema, bool IsMatch, string Quality, bool Matched);
}
