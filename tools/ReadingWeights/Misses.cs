using Rapport.Tests.Quality;

namespace Rapport.Tools.ReadingWeights;

/// <summary>Prints what was missed, on the pages for tuning only.</summary>
internal static class Misses
{
    public static void Print(ReadingScores scores, string field, string set)
    {
        if (field is "chunks")
        {
            // Which zone holds the words that the body lacks, or, where none does, that the page's text lacks them.
            var lost = scores.Pages.Where(p => p.Gold.Set == set && p.Gold.IsForTuning)
                .SelectMany(p => p.Gold.With.Where(c => BodyScore.Held(p.Document?.Body ?? "", [c]) == 0).Select(c => p.Document is null ? "refused"
                    : p.Document.Zones.Where(z => BodyScore.Held(z.Span.Of(p.Document.Text), [c]) == 1).Select(z => z.Kind.ToString()).FirstOrDefault() ?? (BodyScore.Held(p.Document.Text, [c]) == 1 ? "across zones" : "nowhere")));
            foreach (var group in lost.GroupBy(l => l).OrderByDescending(g => g.Count()))
                Console.WriteLine($"lost in {group.Key}: {group.Count()}");
            return;
        }
        if (field is "kinds")
        {
            foreach (var name in new[] { "title", "published", "authors" })
            {
                var rows = scores.Pages.Where(p => p.Gold.Set == set && p.Gold.IsForTuning && p.Document is not null)
                    .SelectMany(p => p.Document!.Candidates.Where(c => c.Field == name).DistinctBy(c => (c.Kind, c.Rule)).Select(c => (c.Kind + " " + c.Rule, Right: name switch
                    {
                        "title" => p.Gold.Title is null ? (bool?)null : ReadingScores.IsTitle(p.Gold, p.Document with { Title = c.Value }),
                        "published" => ReadingScores.DayOf(p.Gold.Date) is { } day ? c.Value.StartsWith(day, StringComparison.Ordinal) : null,
                        _ => p.Gold.Authors is { Count: > 0 } ? ReadingScores.AreAuthors(p.Gold, p.Document with { Authors = [.. c.Value.Split("; ").Select(n => new Author(n, [], [], default))] }) : null,
                    }))).Where(r => r.Right is not null);
                foreach (var group in rows.GroupBy(r => r.Item1).OrderByDescending(g => g.Count()))
                    Console.WriteLine($"{name,-10} {group.Key,-50} {group.Count(r => r.Right == true),4} of {group.Count(),4}");
            }
            return;
        }
        foreach (var (gold, document) in scores.Pages.Where(p => p.Gold.Set == set && p.Gold.IsForTuning))
        {
            var (wrong, wanted, found) = field switch
            {
                "title" => (gold.Title is not null && !ReadingScores.IsTitle(gold, document), gold.Title, document?.Title),
                "authors" => (gold.Authors is { Count: > 0 } && !ReadingScores.AreAuthors(gold, document), gold.Authors is null ? null : string.Join("; ", gold.Authors), string.Join("; ", ReadingScores.NamesOf(document))),
                _ => (ReadingScores.DayOf(gold.Date) is { } day && document?.Published?.ToIso()[..Math.Min(10, document.Published.ToIso().Length)] != day, gold.Date, document?.Published?.ToIso()),
            };
            if (wrong)
                Console.WriteLine($"{Path.GetFileName(gold.Path)}\t{wanted}\t{found}");
        }
    }
}
