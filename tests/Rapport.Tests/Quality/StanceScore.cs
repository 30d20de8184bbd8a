using System.Globalization;
using Rapport.Extraction.Parties;
using Rapport.Extraction.Stances;
using Rapport.Reading;

namespace Rapport.Tests.Quality;

/// <summary>Counts tones that were read against tones that are right.</summary>
internal sealed class StanceScore
{
    private readonly int[,] _counts = new int[3, 3];

    /// <summary>The author's tones of all targets, as a reader reads them.</summary>
    public static StanceScore Of(StanceReader reader, IReadOnlyList<GoldStance> gold, MentionFinder parties)
    {
        var score = new StanceScore();
        var read = gold.AsParallel().AsOrdered().Select(g => SentenceReader.Read("x", g.Text, null) is Parsed<Document>.Ok { Value: var document } ? reader.Read(document, [g.Target], parties.Read(document).Mentions, []) : []).ToList();
        for (var i = 0; i < gold.Count; i++)
            score.Add(gold[i].Tone, read[i].FirstOrDefault(s => s.Target == gold[i].Target)?.Tone ?? StanceTone.Neutral);
        return score;
    }

    public void Add(StanceTone gold, StanceTone read) => _counts[(int)gold, (int)read]++;

    /// <summary>The mean of the three tones' F1.</summary>
    public double MacroF1 => Enumerable.Range(0, 3).Average(F1);

    private double F1(int tone)
    {
        var right = _counts[tone, tone];
        var gold = Enumerable.Range(0, 3).Sum(i => _counts[tone, i]);
        var read = Enumerable.Range(0, 3).Sum(i => _counts[i, tone]);
        return gold + read == 0 ? 0 : 2.0 * right / (gold + read);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"macro-F1 {MacroF1:F4} (negative {F1(0):F3}, neutral {F1(1):F3}, positive {F1(2):F3})");
}
