using System.Text.Json;
using Rapport.Tests.Extraction;

namespace Rapport.Tests.Quality;

/// <summary>Events of a case on sentences of our own: what is told is coded, what is hoped, denied, imagined or long past does not count.</summary>
public sealed class EventGoldTests(Xunit.Abstractions.ITestOutputHelper log)
{
    [Theory]
    [InlineData("open")]
    [InlineData("sealed")]
    public void Scores_stay_above_their_floors(string part)
    {
        int told = 0, typed = 0, parties = 0, modal = 0, negatives = 0, wrong = 0;
        foreach (var line in File.ReadLines(Path.Combine(SharedFolder.Project, "tests", "quality", "events", part + ".jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var gold = json.RootElement.GetProperty("events").EnumerateArray().Select(e => e.GetString()!).ToList();
            var events = ActsText.Recorder.Record(ActsText.Document(text, json.RootElement.GetProperty("published").GetString()!)).Events;
            var lines = events.Select(e => $"{ActsText.Codes(e.Source)} {Word.Of(e.Type)} {ActsText.Codes(e.Target)} {Word.Of(e.Modality)}".Replace("  ", " ", StringComparison.Ordinal)).ToList();
            var right = true;
            if (gold.Count == 0)
            {
                negatives++;
                right = !events.Any(e => e.Counts);
                wrong += right ? 0 : 1;
            }
            else
            {
                told++;
                var words = gold[0].Split(' ');
                var best = events.OrderByDescending(e => Word.Of(e.Type) == words[1]).FirstOrDefault();
                typed += best is not null && Word.Of(best.Type) == words[1] ? 1 : 0;
                parties += best is not null && ActsText.Codes(best.Source) == words[0] && ActsText.Codes(best.Target) == (words.Length > 3 ? words[2] : "") ? 1 : 0;
                modal += best is not null && Word.Of(best.Modality) == words[^1] ? 1 : 0;
                right = lines.Contains(gold[0]);
            }
            if (!right && part == "open")
                log.WriteLine($"{text} [{json.RootElement.GetProperty("kind")}] {string.Join(" | ", gold)} → {string.Join(" | ", lines)}");
        }
        log.WriteLine(FormattableString.Invariant($"SCORE {part}: {told} told: type {(double)typed / told:F3} parties {(double)parties / told:F3} modality {(double)modal / told:F3}; {negatives} negatives: {(double)wrong / negatives:F3} emitted"));
        Floors.Hold((double)typed / told, "events", part, "type");
        Floors.Hold((double)parties / told, "events", part, "parties");
        Floors.Hold((double)modal / told, "events", part, "modality");
        Assert.True((double)wrong / negatives <= Floors.Of("events", part, "emitted"));
    }
}
