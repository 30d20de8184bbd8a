using Rapport.Cases;
using Rapport.Extraction.Parties;
using Rapport.Extraction.Quotes;
using Rapport.Reading;
using Xunit.Abstractions;

namespace Rapport.Tests.Quality;

/// <summary>Quotes against texts of our own (tests/quality/quotes: English, and Korean, Chinese and Japanese): whole quotes, and who spoke. Every third text is sealed.</summary>
public class QuoteGoldTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("texts.txt", "")]
    [InlineData("wide.txt", "wide-")]
    [InlineData("eastern.txt", "eastern-")]
    public void Whole_quotes_and_their_speakers_hold_their_floors(string file, string prefix)
    {
        foreach (var (name, isSealed) in new[] { (prefix + "open", false), (prefix + "sealed", true) })
        {
            var scores = Score(file, isSealed);
            output.WriteLine(FormattableString.Invariant($"{name}: whole {scores.Whole:F3} speaker {scores.Speaker:F3} precision {scores.Precision:F3} of {scores.Gold}"));
            Floors.Hold(scores.Whole, "quotes", name, "whole");
            Floors.Hold(scores.Speaker, "quotes", name, "speaker");
            Floors.Hold(scores.Precision, "quotes", name, "precision");
        }
    }

    // The speaker is scored over the quotes that were found whole.
    private (double Whole, double Speaker, double Precision, int Gold) Score(string file, bool isSealed)
    {
        var parties = new MentionFinder(CaseReader.WorldAuthority());
        int gold = 0, whole = 0, speaker = 0, found = 0;
        foreach (var text in Texts(file).Where(t => t.Number % 3 == 0 == isSealed))
        {
            var document = ((Parsed<Document>.Ok)SentenceReader.Read(text.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), text.Text, null)).Value;
            var quotes = QuoteFinder.Find(document, parties.Read(document).Mentions);
            found += quotes.Length;
            foreach (var (kind, who, words) in text.Quotes)
            {
                gold++;
                if (quotes.FirstOrDefault(q => Plain(q.Text) == Plain(words)) is not { } quote)
                {
                    if (!isSealed)
                        output.WriteLine($"{text.Number}: not found whole: {kind} {who}: {words} | {string.Join(" // ", quotes.Select(q => q.Text))}");
                    continue;
                }
                whole++;
                if (Same(quote.Speaker.Text, who))
                    speaker++;
                else if (!isSealed)
                    output.WriteLine($"{text.Number}: speaker {quote.Speaker.Text}, not {who}: {words}");
            }
        }
        return ((double)whole / gold, (double)speaker / whole, (double)whole / found, gold);
    }

    private static bool Same(string? found, string who) => found is not null && (found.Contains(who, StringComparison.OrdinalIgnoreCase) || who.Contains(found, StringComparison.OrdinalIgnoreCase));

    private static string Plain(string words) => words.Trim('.', ',', '!', '?', '”', '“', '"', '’', ' ', '。', '，').ReplaceLineEndings(" ");

    private static IEnumerable<(int Number, string Text, List<(string Kind, string Who, string Words)> Quotes)> Texts(string name)
    {
        var file = File.ReadAllText(Path.Combine(SharedFolder.Project, "tests", "quality", "quotes", name)).ReplaceLineEndings("\n");
        foreach (var block in ("\n" + file).Split("\n== ").Skip(1))
        {
            var parts = block.Split("\n--\n");
            var line = parts[0].IndexOf('\n', StringComparison.Ordinal);
            var quotes = new List<(string, string, string)>();
            foreach (var row in System.Text.RegularExpressions.Regex.Split(parts[1].TrimEnd(), @"\n(?=(?:direct|indirect|mixed) \| )"))
            {
                var cells = row.Split(" | ");
                quotes.Add((cells[0], cells[1], cells[2]));
            }
            yield return (int.Parse(parts[0].AsSpan(0, line), null), parts[0][(line + 1)..], quotes);
        }
    }
}
