using System.Globalization;
using System.Text;
using Rapport.Reading;

namespace Rapport.Tests.Quality;

/// <summary>How many lines of the pages of our own are of the kind that their mark says.</summary>
internal sealed class ZoneScore
{
    private readonly Dictionary<(ZoneKind Gold, ZoneKind Found), int> _counts = [];

    /// <summary>The lines that are not what they should be.</summary>
    public List<string> Misses { get; } = [];

    /// <summary>The share of lines that are right.</summary>
    public double Right => (double)_counts.Where(c => c.Key.Gold == c.Key.Found).Sum(c => c.Value) / _counts.Values.Sum();

    /// <summary>Reads and scores pages.</summary>
    public static ZoneScore Of(IEnumerable<GoldZones> pages)
    {
        var score = new ZoneScore();
        foreach (var page in pages)
            score.Add(page);
        return score;
    }

    /// <summary>Precision and recall of each kind, for people.</summary>
    public string Table()
    {
        var table = new StringBuilder();
        foreach (var kind in _counts.Keys.Select(k => k.Gold).Distinct().Order())
        {
            var right = _counts.GetValueOrDefault((kind, kind));
            table.Append(CultureInfo.InvariantCulture, $"{kind,-11} precision {right}/{_counts.Where(c => c.Key.Found == kind).Sum(c => c.Value)} recall {right}/{_counts.Where(c => c.Key.Gold == kind).Sum(c => c.Value)}\n");
        }
        return table.ToString();
    }

    private void Add(GoldZones page)
    {
        var document = Assert.IsType<Parsed<Document>.Ok>(new ArticleReader().Read(Snapshot.Of(SnapshotRole.Press, page.Name, [.. page.Bytes]))).Value;
        foreach (var zone in document.Zones)
        {
            foreach (var line in zone.Span.Of(document.Text).Split('\n'))
            {
                var at = zone.Span.Start + zone.Span.Of(document.Text).IndexOf(line, StringComparison.Ordinal);
                if (!line.AsSpan().ContainsAnyLetter() || page.KindAt(Rapport.Language.SourceMap.ToBytes(document.Runs, new(at + line.TakeWhile(u => !char.IsLetterOrDigit(u)).Count(), 1)).Start) is not { } gold)
                    continue;
                _counts[(gold, zone.Kind)] = _counts.GetValueOrDefault((gold, zone.Kind)) + 1;
                if (gold != zone.Kind)
                    Misses.Add($"{page.Name}: {gold} read as {zone.Kind}: {line}");
            }
        }
    }
}
