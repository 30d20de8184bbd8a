using Rapport.Language.Syntax;
using Rapport.Tests.Quality;
using Rapport.Tools.SyntaxWeights;

// Trains src/Rapport/Language/Syntax/english-syntax.bin and prints what it scores.
// Usage: SyntaxWeights TREEBANKS OUTPUT [full]: with "full" the part for choosing features is trained on as well; with OUTPUT "-" it only scores the embedded weights.
if (args.Length < 2)
{
    Console.Error.WriteLine("usage: SyntaxWeights TREEBANKS OUTPUT|- [full]");
    return 2;
}
var folder = args[0];
// Documents whose sources are not of the kind that their genre's licence names.
string[] doubtful =
[
    "speech_austria", "speech_albania", "speech_humanitarian", "speech_data", "speech_destiny", "speech_newzealand", "speech_trump", "textbook_alamo", "textbook_artwork", "textbook_evoethics",
    "court_carpet", "academic_eegimaa", "academic_epistemic", "academic_lighting", "academic_replication",
];
var dev = GoldTrees.Gum(folder, "dev");
if (args[1] == "-")
{
    Print(EnglishParser.Embedded);
    return 0;
}
const int tagRounds = 10, stepRounds = 14, seed = 20260101;
var trees = GoldTrees.Gum(folder, "train", d => !doubtful.Any(d.EndsWith));
trees.AddRange(GoldTrees.Read(Path.Combine(folder, "ewt", "en_ewt-ud-dev.conllu.gz")));
if (args.Contains("full"))
    trees.AddRange(GoldTrees.Gum(folder, "dev", d => !doubtful.Any(d.EndsWith)));
var project = args.FirstOrDefault(a => a.StartsWith("press=", StringComparison.Ordinal)) is { } press ? int.Parse(press[6..], System.Globalization.CultureInfo.InvariantCulture) : 5000;
var world = Rapport.Cases.CaseReader.WorldAuthority();
var countries = world.Countries.Select(c => c.Names.First(n => n.Language == "en").Text).Where(n => n.All(c => char.IsLetter(c) || c == ' ')).Concat(["United States", "United Nations", "South Korea", "North Korea", "China", "Iran", "Iraq", "Russia", "Israel"]).ToList();
var demonyms = DemonymsOf();
trees.AddRange(new PressSentences(countries, demonyms, Words("sectors"), Words("things"), VerbForms.All(), seed).Make(project));
Console.WriteLine($"{trees.Count} sentences, {trees.Sum(t => t.Words.Count)} words");
var tags = TagTrainer.TagsOf(trees);
var relations = trees.SelectMany(t => t.Words).Select(w => GoldTree.Common(w.Relation)).Distinct().Order(StringComparer.Ordinal).ToArray();
Console.WriteLine($"{tags.Length} tags, {relations.Length} relations");
var tagging = TagTrainer.Train(trees, tags, tagRounds, seed).Pack(2);
var lemmas = LemmaTrainer.Train(trees.Where(t => !t.Document.StartsWith("press", StringComparison.Ordinal)));
Console.WriteLine($"{lemmas.Count} lines of lemmas");
var sure = TagTrainer.Sure(trees, tags);
Console.WriteLine($"{sure.Length / 2} sure forms");
var unseen = TagTrainer.Unseen(trees, tags, 6, seed);
var (steps, labels) = StepTrainer.Train(trees, unseen, relations, stepRounds, seed, (round, s, l) =>
{
    if (round % 4 == 3 && round + 1 < stepRounds)
        Console.WriteLine($"round {round + 1}: {SyntaxScore.Of(new EnglishParser(Model(s, l)), dev)}");
});
var tables = new[] { tagging, steps.Pack(3), labels.Pack(3) };
using (var file = File.Create(args[1]))
    SyntaxModel.Write(file, tags, relations, tables, sure, lemmas);
Console.WriteLine($"{new FileInfo(args[1]).Length / 1e6:F1} MB");
using (var file = File.OpenRead(args[1]))
    Print(new(SyntaxModel.Read(file)));
return 0;

static List<string> DemonymsOf() => [.. Rapport.Cases.CaseReader.WorldAuthority().Countries.SelectMany(c => c.Demonyms).Where(d => d.All(char.IsLetter)).Distinct().Order(StringComparer.Ordinal)];

static List<string> Words(string list) => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, list + ".txt")).Where(l => l.Length > 0 && l[0] != '#').SelectMany(l => l.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

SyntaxModel Model(Perceptron s, Perceptron l)
{
    var (a, b) = (s.Pack(2), l.Pack(2));
    return new(tags, relations, new(tags.Length, tagging.Slots, tagging.Pairs), new(3, a.Slots, a.Pairs), new(relations.Length, b.Slots, b.Pairs), SyntaxModel.Pairs(sure), new(lemmas));
}

void Print(EnglishParser parser)
{
    Console.WriteLine($"GUM dev    {SyntaxScore.Of(parser, dev)}");
    Console.WriteLine($"GUM check  {SyntaxScore.Of(parser, GoldTrees.Gum(folder, "check"))}");
    Console.WriteLine($"EWT test   {SyntaxScore.Of(parser, GoldTrees.Read(Path.Combine(folder, "ewt", "en_ewt-ud-test.conllu.gz")))}");
}
