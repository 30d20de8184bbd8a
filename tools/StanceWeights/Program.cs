using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Rapport;
using Rapport.Cases;
using Rapport.Extraction.Parties;
using Rapport.Extraction.Stances;
using Rapport.Reading;
using Rapport.Tests.Quality;
using Rapport.Tools.StanceWeights;

// Trains src/Rapport/Extraction/Stances/stance-weights.txt on NewsMTSC and prints what it scores.
// Usage: StanceWeights NEWSMTSC OUTPUT: five parts of the training set are held out in turn, then all of it is trained on, and the two test sets are read once with the weights as they are written. OUTPUT "-" only reads them with the embedded weights.
if (args.Length != 2)
{
    Console.Error.WriteLine("usage: StanceWeights NEWSMTSC OUTPUT|-");
    return 2;
}
const double rate = 0.015, lasso = 0.02, positive = 1.15, least = 0.015;
const int rounds = 6, draws = 5, fewest = 2, folds = 5, seed = 20260101;
var folder = args[0];
var parties = new MentionFinder(CaseReader.WorldAuthority());
if (args[1] == "-")
{
    Test(StanceWeights.Embedded);
    return 0;
}
var samples = Samples("train");
Console.WriteLine($"{samples.Length} targets");
Console.WriteLine($"held out     {HeldOut(_ => true)}");
Console.WriteLine($"words alone  {HeldOut(f => f.StartsWith("has:", StringComparison.Ordinal) || f == "bias")}");
Console.WriteLine($"list alone   {HeldOut(f => f.StartsWith("balance:", StringComparison.Ordinal))}");
var packed = Pack(Learn(samples));
var lines = packed.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => $"{w.Key} | {w.Value.Blame} | {w.Value.Praise}");
File.WriteAllText(args[1], $"""
    # What each feature of a sentence adds to blame and to praise of the one it names, in hundredths of log odds against neither: feature | blame | praise.
    # Made by tools/StanceWeights from NewsMTSC (Hamborg and Donnay 2021, MIT); no sentence is in it. docs/quotes.md has its scores.
    {string.Join('\n', lines)}

    """.ReplaceLineEndings("\n"), new UTF8Encoding(false));
Console.WriteLine($"{packed.Count} weights, {new FileInfo(args[1]).Length / 1e6:F1} MB");
Test(new(packed.Select(w => KeyValuePair.Create(w.Key, (StanceWeights.Unit * w.Value.Blame, StanceWeights.Unit * w.Value.Praise)))));
return 0;

// Each part in turn, read by weights learned from the others; what is left of the features says what the rest is worth.
StanceScore HeldOut(Func<string, bool> seen)
{
    var score = new StanceScore();
    var kept = samples.Select(s => (s.Group, Features: s.Features.Where(seen).ToArray(), s.Tone)).ToList();
    for (var fold = 0; fold < folds; fold++)
    {
        var weights = Pack(Learn([.. kept.Where(s => FoldOf(s.Group) != fold)]));
        foreach (var sample in kept.Where(s => FoldOf(s.Group) == fold))
            score.Add(sample.Tone, Read(weights, sample.Features));
    }
    return score;
}

ImmutableArray<(string Group, string[] Features, StanceTone Tone)> Samples(string file) =>
    [.. GoldStance.Read(Path.Combine(folder, file + ".jsonl")).AsParallel().AsOrdered().Select(g => (g.Group, Features: StanceReader.Features(g.Text, g.Target, parties.Read(DocumentOf(g.Text)).Mentions).ToArray(), g.Tone))];

static Document DocumentOf(string text) => SentenceReader.Read("x", text, null) is Parsed<Document>.Ok ok ? ok.Value : throw new InvalidDataException(text);

static SoftmaxTrainer Learn(IReadOnlyList<(string Group, string[] Features, StanceTone Tone)> samples)
{
    var trainer = new SoftmaxTrainer(rate, lasso);
    trainer.Learn([.. samples.Select(s => (s.Features, s.Tone))], [1, 1, positive], rounds, fewest, draws, seed);
    return trainer;
}

// In whole hundredths against neither, without what hardly counts.
static Dictionary<string, (int Blame, int Praise)> Pack(SoftmaxTrainer trainer) => trainer.Weights
    .Select(w => (w.Name, Blame: w.Weights[0] - w.Weights[1], Praise: w.Weights[2] - w.Weights[1])).Where(w => Math.Max(Math.Abs(w.Blame), Math.Abs(w.Praise)) >= least)
    .ToDictionary(w => w.Name, w => ((int)Math.Round(w.Blame / StanceWeights.Unit), (int)Math.Round(w.Praise / StanceWeights.Unit)), StringComparer.Ordinal);

static StanceTone Read(Dictionary<string, (int Blame, int Praise)> weights, string[] features)
{
    var (blame, praise) = (features.Sum(f => weights.GetValueOrDefault(f).Blame), features.Sum(f => weights.GetValueOrDefault(f).Praise));
    return blame > 0 && blame >= praise ? StanceTone.Negative : praise > 0 ? StanceTone.Positive : StanceTone.Neutral;
}

static int FoldOf(string group)
{
    var hash = 0u;
    foreach (var unit in group)
        hash = (hash * 31) + unit;
    return (int)(hash % folds);
}

void Test(StanceWeights weights)
{
    var reader = new StanceReader(weights);
    foreach (var file in new[] { "devtest_rw", "devtest_mt" })
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file,-12} {StanceScore.Of(reader, GoldStance.Read(Path.Combine(folder, file + ".jsonl")), parties)}"));
}
