using Rapport.Numerics;
using Rapport.Reading;
using Rapport.Resolution.Copies;
using Rapport.Tests.Quality;
using Xunit.Abstractions;

namespace Rapport.Tests.Resolution.Copies;

public class CopyFinderTests(ITestOutputHelper output)
{
    private const string Story = "The two ministers met in the harbour of Testland on Friday and agreed to open the ferry line again. The line had been closed for nine years. "
        + "“We have waited long enough for this boat to sail again,” said Kasimir Test. The first ship will leave in May, if the harbour is dredged in time. Fishermen doubt that it will be.";

    [Fact]
    public void The_same_words_are_an_exact_copy()
    {
        var link = Assert.Single(Find(("a", Story, null), ("b", Story.Replace(",", "", StringComparison.Ordinal), null)));
        Assert.Equal(CopyKind.Exact, link.Kind);
    }

    [Fact]
    public void A_cut_text_is_abridged_from_the_longer_one()
    {
        var cut = Story[..200];
        var link = Assert.Single(Find(("cut", cut, null), ("whole", Story, null)));
        Assert.Equal((CopyKind.Abridged, "whole", false), (link.Kind, link.Origin, link.IsStated));
        var (left, right) = Assert.Single(link.Ranges);
        Assert.StartsWith(left.Of(cut)[..50], right.Of(Story), StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_longer_text_is_an_extension()
    {
        var link = Assert.Single(Find(("first", Story, "2026-01-05"), ("second", Story + " The mayor had no comment. Tickets will be sold from April at the old customs house, and the price is not yet known to anybody.", "2026-01-07")));
        Assert.Equal((CopyKind.Extended, "first", true), (link.Kind, link.Origin, link.IsStated));
    }

    [Fact]
    public void A_text_of_two_stories_is_spliced_from_both_and_joins_neither_to_the_other()
    {
        const string other = "Exports of salt from Mockland fell for the third month in a row, the customs office reported. Prices were stable. Traders blame the weather and a strike at the mines that lasted for most of June.";
        var links = Find(("one", Story, null), ("two", other, null), ("both", Story + "\n" + other, null));
        Assert.Equal(2, links.Count);
        Assert.All(links, l => Assert.Equal(CopyKind.Spliced, l.Kind));
        Assert.Equal(["one", "two"], links.Select(l => l.Origin));
    }

    [Fact]
    public void A_shared_quote_alone_is_quoted()
    {
        var link = Assert.Single(Find(("a", Story, null), ("b", "In another paper, a writer asks what the minister meant. “We have waited long enough for this boat to sail again,” he had said. The writer thinks that boats are not the point, and that what matters is who pays for the harbour and the road to it.", null)));
        Assert.Equal(CopyKind.Quoted, link.Kind);
    }

    [Fact]
    public void Texts_that_share_a_phrase_are_no_copies() =>
        Assert.Empty(Find(("a", Story, null), ("b", "Nobody in the harbour of Testland believes in ferries. The line had been closed before, and closed again; the town lives from fish, and it will go on living from fish whatever the ministers say.", null)));

    // Edits with known places: words changed, sentences cut and added, parts of two texts put together; and texts that have nothing to do with each other.
    [Fact]
    public void Made_copies_are_found_with_their_places()
    {
        var random = new SeededRandom(5, "copies", 0);
        int hits = 0, made = 0, found = 0;
        double overlap = 0;
        for (var round = 0; round < 60; round++)
        {
            var texts = Enumerable.Range(0, 6).Select(i => MadeText.Words(random, 120)).ToList();
            var (cutStart, cutLength) = (random.NextBelow(40), 50 + random.NextBelow(30));
            var cut = texts[0][cutStart..(cutStart + cutLength)];
            var edited = texts[1].Select(w => random.NextUnit() < 0.04 ? "changed" : w).ToList();
            var spliced = texts[2][..60].Concat(MadeText.Words(random, 60)).ToList();
            List<List<string>> all = [.. texts, cut, edited, spliced];
            var expected = new Dictionary<(string, string), (int, int)> { [("0", "6")] = (cutStart, cutLength), [("1", "7")] = (0, 120), [("2", "8")] = (0, 60) };
            var links = Find([.. all.Select((t, i) => (i.ToString(System.Globalization.CultureInfo.InvariantCulture), string.Join(' ', t), (string?)null))]);
            made += expected.Count;
            found += links.Count;
            foreach (var link in links.Where(l => expected.ContainsKey((l.Left, l.Right))))
            {
                hits++;
                var (start, length) = expected[(link.Left, link.Right)];
                var text = all[int.Parse(link.Left, null)];
                var (from, to) = (text.Take(start).Sum(w => w.Length + 1), text.Take(start + length).Sum(w => w.Length + 1) - 1);
                var covered = link.Ranges.Sum(r => Math.Max(0, Math.Min(to, r.Left.End) - Math.Max(from, r.Left.Start)));
                var union = (to - from) + link.Ranges.Sum(r => r.Left.Length) - covered;
                overlap += (double)covered / union;
            }
        }
        var f1 = 2.0 * hits / (made + found);
        output.WriteLine(FormattableString.Invariant($"pairs F1 {f1:F3}, overlap {overlap / hits:F3}"));
        Floors.Hold(f1, "copies", "pairs");
        Floors.Hold(overlap / hits, "copies", "overlap");
    }

    private static IReadOnlyList<CopyLink> Find(params (string Name, string Text, string? Day)[] texts) =>
        CopyFinder.Find(texts.Select(t => (t.Name, ((Parsed<Document>.Ok)SentenceReader.Read(t.Name, t.Text, t.Day)).Value)));
}
