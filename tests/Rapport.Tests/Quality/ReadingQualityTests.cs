using System.Text.Json;

namespace Rapport.Tests.Quality;

/// <summary>What reading scores on the development pages never falls below its pinned floors. The pages are others' and stand outside the project.</summary>
public sealed class ReadingQualityTests
{
    [SharedFact]
    public void Body_titles_authors_and_dates_stay_above_their_floors()
    {
        var scores = ReadingScores.Of(SharedFolder.File("data/extraction"));
        using var floors = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedFolder.Project, "tests", "quality", "floors.json")));
        var fallen = new List<string>();
        foreach (var set in floors.RootElement.GetProperty("reading").EnumerateObject())
        {
            foreach (var part in set.Value.EnumerateObject())
            {
                bool? tuning = part.Name == "all" ? null : part.Name == "tune";
                foreach (var floor in part.Value.EnumerateObject())
                {
                    var score = floor.Name switch
                    {
                        "body" => scores.Body(set.Name, tuning),
                        "title" => scores.Titles(set.Name, tuning),
                        "authors" => scores.Authors(set.Name, tuning),
                        _ => scores.Dates(set.Name, tuning),
                    };
                    if (score < floor.Value.GetDouble())
                        fallen.Add($"{set.Name} {part.Name} {floor.Name}: {score:0.0000} below {floor.Value.GetDouble()}");
                }
            }
        }
        Assert.True(fallen.Count == 0, string.Join('\n', fallen) + "\n" + scores.Table());
    }

    [SharedFact]
    public void No_single_article_is_taken_for_a_digest() =>
        Assert.Empty(ReadingScores.Of(SharedFolder.File("data/extraction")).Pages.Where(p => p.Document is { Parts.IsEmpty: false }).Select(p => p.Gold.Address));

    [SharedFact]
    public void Zones_tile_the_text_of_every_page_and_every_run_leads_to_bytes_that_it_was_read_from()
    {
        var scores = ReadingScores.Of(SharedFolder.File("data/extraction"));
        Assert.True(scores.Pages.Count(p => p.Document is null) <= 25, "more pages are refused than before");
        foreach (var (gold, document) in scores.Pages.Where(p => p.Document is not null))
        {
            var at = 0;
            foreach (var zone in document!.Zones)
            {
                Assert.True(zone.Span.Start == at, $"{gold.Path}: a zone begins at {zone.Span.Start}, not at {at}");
                at = zone.Span.End;
            }
            Assert.Equal(document.Text.Length, at);
            Assert.Equal(document.Text.Length, document.Runs[^1].Text.End);
        }
    }
}
