using System.Globalization;
using Rapport.Pipeline;
using Xunit.Abstractions;

namespace Rapport.Tests.Quality;

/// <summary>Sentences of two readouts that say the same, against pairs of our own (tests/quality/readouts/pairs.txt). Every third pair is sealed.</summary>
public class ReadoutGoldTests(ITestOutputHelper output)
{
    [Fact]
    public void Sentences_that_say_the_same_are_laid_beside_each_other()
    {
        foreach (var (name, isSealed) in new[] { ("open", false), ("sealed", true) })
        {
            int right = 0, found = 0, gold = 0;
            foreach (var pair in Pairs().Where(p => p.Number % 3 == 0 == isSealed))
            {
                var (left, other) = (Text(pair.Left), Text(pair.Right));
                var links = Inquiries.Readouts(left, other).Where(l => l.Left is not null && l.Right is not null)
                    .Select(l => (Index(pair.Left, l.Left!.Value.Of(left.Text)), Index(pair.Right, l.Right!.Value.Of(other.Text)))).ToHashSet();
                right += links.Count(pair.Links.Contains);
                found += links.Count;
                gold += pair.Links.Count;
                if (!isSealed)
                    output.WriteLine($"{pair.Number}: missed {string.Join(' ', pair.Links.Except(links))}, too many {string.Join(' ', links.Except(pair.Links))}");
            }
            var score = 2.0 * right / (found + gold);
            output.WriteLine(FormattableString.Invariant($"{name}: {right} of {gold} links, {found} found, F1 {score:F3}"));
            Floors.Hold(score, "readouts", name, "links");
        }
    }

    private static Document Text(List<string> sentences) => ((Parsed<Document>.Ok)Inquiries.ReadText("test", string.Join(' ', sentences), "2031-06-05")).Value;

    private static int Index(List<string> sentences, string sentence) => sentences.IndexOf(sentence) + 1;

    private static List<(int Number, List<string> Left, List<string> Right, HashSet<(int, int)> Links)> Pairs()
    {
        var pairs = new List<(int Number, List<string> Left, List<string> Right, HashSet<(int, int)> Links)>();
        foreach (var line in File.ReadLines(Path.Combine(SharedFolder.Project, "tests", "quality", "readouts", "pairs.txt")).Where(l => l.Length > 0))
        {
            var words = line.Split(' ');
            if (words[0] == "##")
                pairs.Add((int.Parse(words[1], CultureInfo.InvariantCulture), [], [], []));
            else if (words[0] == "~")
                pairs[^1].Links.Add((int.Parse(words[1], CultureInfo.InvariantCulture), int.Parse(words[2], CultureInfo.InvariantCulture)));
            else if (line[0] is 'L' or 'R')
                (line[0] == 'L' ? pairs[^1].Left : pairs[^1].Right).Add(line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        }
        return pairs;
    }
}
