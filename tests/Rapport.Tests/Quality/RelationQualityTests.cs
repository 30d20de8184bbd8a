using System.Security.Cryptography;
using System.Text;
using Rapport.Extraction.Acts;
using Rapport.Language.Syntax;

namespace Rapport.Tests.Quality;

/// <summary>The relation of two given parties, on press sentences that were labelled by others and are never shown.</summary>
public sealed class RelationQualityTests(Xunit.Abstractions.ITestOutputHelper log)
{
    private static readonly string[] Labels = ["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"];

    [SharedFact]
    public void The_relation_of_two_given_parties_is_read()
    {
        var rows = Rows().ToList();
        foreach (var (name, part) in new[] { ("open", rows.Where(r => !r.Sealed).ToList()), ("sealed", rows.Where(r => r.Sealed).ToList()), ("all", rows) })
        {
            var score = Score(part);
            log.WriteLine($"{name}: {score.Text}");
            log.WriteLine($"{name}, cooperation classes pooled: {Interval(part)}");
            if (name == "all")
                continue;
            Floors.Hold(score.Root, "relations", name, "root");
            Floors.Hold(score.Quad, "relations", name, "quad");
            Floors.Hold(score.Binary, "relations", name, "binary");
        }
    }

    // The weakest classes of every peer, pooled: F1 over their labels together, with the interval of 1,000 resamples of the rows.
    private static string Interval(List<(string Id, string Gold, string Penta, string Marked, bool Sealed, (string Label, string Why) Found)> rows)
    {
        var chance = new Random(20260101);
        var samples = Enumerable.Range(0, 1000).Select(_ => Pooled([.. Enumerable.Range(0, rows.Count).Select(_ => rows[chance.Next(rows.Count)])])).Order().ToArray();
        return FormattableString.Invariant($"{Pooled(rows):F3} ({samples[25]:F3} to {samples[974]:F3})");
    }

    private static double Pooled(List<(string Id, string Gold, string Penta, string Marked, bool Sealed, (string Label, string Why) Found)> rows)
    {
        string[] pooled = ["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID"];
        var hit = rows.Count(r => r.Gold == r.Found.Label && pooled.Contains(r.Gold));
        return 2.0 * hit / (rows.Count(r => pooled.Contains(r.Gold)) + rows.Count(r => pooled.Contains(r.Found.Label)));
    }

    private static (double Root, double Quad, double Binary, string Text) Score(List<(string Id, string Gold, string Penta, string Marked, bool Sealed, (string Label, string Why) Found)> rows)
    {
        var text = new StringBuilder();
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{rows.Count} rows; ");
        double sum = 0;
        foreach (var label in Labels)
        {
            var f = F1(rows.Select(r => (r.Gold == label, r.Found.Label == label)));
            sum += f;
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{label} {f:F2} ");
        }
        double quads = 0;
        for (var q = 1; q <= 4; q++)
        {
            var quad = q.ToString(System.Globalization.CultureInfo.InvariantCulture);
            quads += F1(rows.Select(r => (r.Penta == quad, Quad(r.Found.Label) == q)));
        }
        var binary = (F1(rows.Select(r => (r.Penta is "1" or "2", Quad(r.Found.Label) is 1 or 2))) + F1(rows.Select(r => (r.Penta is "3" or "4", Quad(r.Found.Label) is 3 or 4)))) / 2;
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| root {sum / Labels.Length:F3} quad {quads / 4:F3} binary {binary:F3} uncoded {rows.Count(r => r.Found.Label.Length == 0)}");
        return (sum / Labels.Length, quads / 4, binary, text.ToString());
    }

    private static int Quad(string label) => label switch
    {
        "AGREE" or "CONSULT" or "SUPPORT" => 1,
        "COOPERATE" or "AID" or "YIELD" => 2,
        "REQUEST" or "ACCUSE" or "REJECT" or "THREATEN" => 3,
        "" => 0,
        _ => 4,
    };

    private static double F1(IEnumerable<(bool Gold, bool Found)> pairs)
    {
        int hit = 0, gold = 0, found = 0;
        foreach (var (g, f) in pairs)
        {
            hit += g && f ? 1 : 0;
            gold += g ? 1 : 0;
            found += f ? 1 : 0;
        }
        return gold + found == 0 ? 0 : 2.0 * hit / (gold + found);
    }

    private static IEnumerable<(string Id, string Gold, string Penta, string Marked, bool Sealed, (string Label, string Why) Found)> Rows()
    {
        var reader = new RelationReader(EnglishParser.Embedded, ActLexicon.Embedded);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(SharedFolder.File("data/events/plv/PLV_train.tsv")).Skip(1))
        {
            var f = line.Split('\t');
            // The first ten of each label were looked at before any rule; of the others, half by the hash of the id.
            var order = seen[f[5]] = seen.GetValueOrDefault(f[5]) + 1;
            var isSealed = order > 10 && SHA256.HashData(Encoding.UTF8.GetBytes(f[0]))[0] % 2 == 0;
            yield return (f[0], f[5], f[6], f[2], isSealed, Read(reader, f[1], f[2], f[3], f[4]));
        }
    }

    private static (string Label, string Why) Read(RelationReader reader, string text, string marked, string source, string target)
    {
        var (sourceSpan, targetSpan) = (Span(marked, "<s>", "</s>"), Span(marked, "<t>", "</t>"));
        if (sourceSpan is null || targetSpan is null)
            (marked, sourceSpan, targetSpan) = (text, Find(text, source), Find(text, target));
        else
            marked = Plain(marked);
        var readings = reader.Read(marked, new(0, marked.Length), sourceSpan ?? default, targetSpan ?? default);
        if (readings.IsEmpty)
            return ("", "nothing");
        var best = readings[0];
        var type = best.Type is EventType.Concede or EventType.Retreat ? "YIELD" : best.Type.ToString().ToUpperInvariant();
        return (type, $"{best.Entry.Verb ?? "noun"}:{best.Entry.Rule.Line}");
    }

    private static TextSpan? Find(string text, string words) => text.IndexOf(words, StringComparison.Ordinal) is var at and >= 0 ? new(at, words.Length) : null;

    private static TextSpan? Span(string marked, string open, string close)
    {
        var start = marked.IndexOf(open, StringComparison.Ordinal);
        var end = start < 0 ? -1 : marked.IndexOf(close, start, StringComparison.Ordinal);
        return end < 0 ? null : TextSpan.FromBounds(Plain(marked[..start]).Length, Plain(marked[..end]).Length);
    }

    private static string Plain(string marked) => marked.Replace("<s>", "", StringComparison.Ordinal).Replace("</s>", "", StringComparison.Ordinal).Replace("<t>", "", StringComparison.Ordinal).Replace("</t>", "", StringComparison.Ordinal);
}
