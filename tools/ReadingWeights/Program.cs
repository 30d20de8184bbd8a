using System.Globalization;
using System.Text;
using Rapport.Reading.Zoning;
using Rapport.Tests.Quality;
using Rapport.Tools.ReadingWeights;

// Trains src/Rapport/Reading/Zoning/body-weights.txt on the development pages and prints what it scores on both parts.
// Usage: ReadingWeights DATA-FOLDER OUTPUT [first-trees second-trees]; with OUTPUT "-" it only scores the embedded table;
// ReadingWeights DATA-FOLDER read [FIELD SET]: reads the pages whole, prints all scores, and what was missed on the pages for tuning.
if (args.Length < 2)
{
    Console.Error.WriteLine("usage: ReadingWeights DATA-FOLDER OUTPUT|- [FIRST-TREES SECOND-TREES]");
    return 2;
}
if (args[1] == "read")
{
    var read = ReadingScores.Of(args[0]);
    Console.Write(read.Table());
    if (args.Length > 3)
        Misses.Print(read, args[2], args[3]);
    return 0;
}
var gold = GoldPages.Read(args[0]);
var samples = new Sample?[gold.Count];
Parallel.For(0, gold.Count, i => samples[i] = Sample.Of(gold[i]));
if (args[1] == "-")
{
    Scores.Print(gold, samples, BodyWeights.Embedded!);
    return 0;
}
int firstTrees = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 100, secondTrees = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 100;
var tune = samples.OfType<Sample>().Where(s => s.Gold.IsForTuning).ToList();

// What the first table says of a page in training must be said by a table that has not seen the page: five folds by site.
var firstOf = new Dictionary<Sample, int[]>();
const int folds = 5;
for (var fold = 0; fold < folds; fold++)
{
    var table = Trainer.First(tune.Where(s => Trainer.FoldOf(s) != fold), firstTrees);
    foreach (var sample in tune.Where(s => Trainer.FoldOf(s) == fold))
        firstOf[sample] = Trainer.Sums(table, sample);
}
var first = Trainer.Grow(tune, s => i => s.Features[i].ToArray(), BlockFeatures.Names(), firstTrees);
var second = Trainer.Grow(tune, s =>
{
    var context = ContextFeatures.Of(s.Features, s.Page, firstOf[s]);
    return i => context[i].ToArray();
}, ContextFeatures.Names(), secondTrees);
var text = new StringBuilder();
text.Append("# Whether a block of a page is body: see BodyWeights.cs. Made by tools/ReadingWeights; do not edit by hand.\n")
    .Append("# Trained on the pages for tuning (HostSplit) of: WCXB, Murrough Foley 2026, CC BY 4.0; trafilatura evaluation annotations, Apache-2.0; Fundus parser tests, MIT.\n")
    .Append("# This table: CC BY 4.0. A line is a tree: seven questions (feature:limit, left where the value is not above the limit), eight weights in thousandths of a logit.\n");
text.Append("first\n").AppendJoin('\n', first).Append("\nsecond\n").AppendJoin('\n', second).Append('\n');
var scores = Scores.Of(gold, samples, BodyWeights.Read(text.ToString()));
Scores.Print(gold, samples, BodyWeights.Read(text.ToString()));
File.WriteAllText(args[1], text.ToString().Replace("first\n", scores + "first\n", StringComparison.Ordinal));
return 0;
