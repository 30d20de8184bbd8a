using System.Globalization;
using System.Text;
using Rapport.Reading;

namespace Rapport.Tests.Quality;

/// <summary>Reads every development page and scores body, titles, authors and dates by the rules of each set.</summary>
internal sealed class ReadingScores
{
    private ReadingScores(List<(GoldPage Gold, Document? Document)> pages) => Pages = pages;

    /// <summary>The pages in the order of their sets; a page that was refused has no document.</summary>
    public List<(GoldPage Gold, Document? Document)> Pages { get; }

    /// <summary>Reads all pages of the three sets.</summary>
    public static ReadingScores Of(string folder)
    {
        var gold = GoldPages.Read(folder);
        var documents = new Document?[gold.Count];
        var reader = new ArticleReader();
        Parallel.For(0, gold.Count, i =>
        {
            var snapshot = Snapshot.Of(SnapshotRole.Press, Path.GetFileName(gold[i].Path), [.. GoldPages.Bytes(gold[i])]);
            // A page is scored as it would be fetched: with its address, where the set gives one.
            if (gold[i].Address.StartsWith("http", StringComparison.Ordinal))
                snapshot = snapshot with { Envelope = new Envelope { Address = gold[i].Address } };
            documents[i] = (reader.Read(snapshot) as Parsed<Document>.Ok)?.Value;
        });
        return new([.. gold.Zip(documents)]);
    }

    /// <summary>The body's score of a set; of one part where it is given.</summary>
    public double Body(string set, bool? tuning = null) => BodyScore.Of(set, Of(set, tuning).Select(p => (p.Gold, p.Document?.Body ?? "")));

    /// <summary>The share of titles that are exactly right.</summary>
    public double Titles(string set, bool? tuning = null)
    {
        var pages = Of(set, tuning).Where(p => p.Gold.Title is not null).ToList();
        return (double)pages.Count(p => IsTitle(p.Gold, p.Document)) / pages.Count;
    }

    /// <summary>Whether a title is right: equal after folding.</summary>
    public static bool IsTitle(GoldPage gold, Document? document) => document?.Title is { } title && Folded(title) == Folded(gold.Title!);

    /// <summary>The share of pages whose authors are right: the exact string on the trafilatura pages, the set of names elsewhere.</summary>
    public double Authors(string set, bool? tuning = null)
    {
        var pages = Of(set, tuning).Where(p => p.Gold.Authors is { Count: > 0 }).ToList();
        return (double)pages.Count(p => AreAuthors(p.Gold, p.Document)) / pages.Count;
    }

    /// <summary>Whether the authors are right by the rule of the set.</summary>
    public static bool AreAuthors(GoldPage gold, Document? document) => gold.Set == "trafilatura"
        ? string.Join("; ", NamesOf(document)) == gold.Authors![0]
        : gold.Set == "wcxb" ? Folded(string.Join(' ', NamesOf(document))) == Folded(gold.Authors![0])
        : NamesOf(document).Select(Folded).ToHashSet().SetEquals(gold.Authors!.Select(Folded));

    /// <summary>The F1 of the days of publication.</summary>
    public double Dates(string set, bool? tuning = null)
    {
        int tp = 0, fp = 0, fn = 0;
        foreach (var (gold, document) in Of(set, tuning))
        {
            if (DayOf(gold.Date) is not { } day)
                continue;
            var found = document?.Published?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            tp += found == day ? 1 : 0;
            fp += found is not null && found != day ? 1 : 0;
            fn += found is null ? 1 : 0;
        }
        return 2.0 * tp / ((2 * tp) + fp + fn);
    }

    /// <summary>The names of a document's authors, editors left out.</summary>
    public static IEnumerable<string> NamesOf(Document? document) => document?.Authors.Where(a => !a.Roles.Contains("editor")).Select(a => a.Name) ?? [];

    /// <summary>The day of a gold date, padded.</summary>
    public static string? DayOf(string? gold)
    {
        if (gold is null)
            return null;
        var fields = gold.Split(' ', 'T')[0].Split('-');
        return fields.Length == 3 ? $"{fields[0]}-{fields[1].PadLeft(2, '0')}-{fields[2].PadLeft(2, '0')}" : null;
    }

    /// <summary>All scores as a table, for people.</summary>
    public string Table()
    {
        var table = new StringBuilder();
        foreach (var set in new[] { "wcxb", "trafilatura", "fundus" })
        {
            foreach (var (name, tuning) in new (string, bool?)[] { ("all", null), ("tune", true), ("rest", false) })
            {
                table.Append(CultureInfo.InvariantCulture, $"{set,-12}{name,-5} body {Body(set, tuning):0.0000} title {Titles(set, tuning):0.000} authors {Authors(set, tuning):0.000} dates {Dates(set, tuning):0.000}\n");
            }
        }
        return table.ToString();
    }

    private IEnumerable<(GoldPage Gold, Document? Document)> Of(string set, bool? tuning) => Pages.Where(p => p.Gold.Set == set && (tuning is null || p.Gold.IsForTuning == tuning));

    private static string Folded(string text) => string.Join(' ', BodyScore.Words(Rapport.Language.Normalization.ToNfkc(text).Text, wideApart: false));
}
