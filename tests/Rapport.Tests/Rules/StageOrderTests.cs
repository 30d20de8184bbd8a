namespace Rapport.Tests.Rules;

/// <summary>Who may call whom; the reasons stand in docs/decisions/0001-who-may-call-whom.md.</summary>
public class StageOrderTests
{
    private const string Vocabulary = "Rapport";
    private static readonly string[] Leaves = ["Language", "Numerics"];

    [Fact]
    public void A_stage_uses_the_vocabulary_the_leaves_and_itself() => AssertNone(
        Compiled.UsesIn(Compiled.Library).Where(u => Stage(u.From) is not (Vocabulary or "Pipeline") && !Leaves.Contains(Stage(u.From))),
        (from, to) => to == Vocabulary || to == from || Leaves.Contains(to));

    [Fact]
    public void A_leaf_uses_the_vocabulary_and_itself() => AssertNone(
        Compiled.UsesIn(Compiled.Library).Where(u => Leaves.Contains(Stage(u.From))), (from, to) => to == Vocabulary || to == from);

    [Fact]
    public void The_vocabulary_uses_itself() => AssertNone(
        Compiled.UsesIn(Compiled.Library).Where(u => Stage(u.From) == Vocabulary), (_, to) => to == Vocabulary);

    [Fact]
    public void The_program_uses_the_pipeline_the_vocabulary_the_exchange_formats_the_case_and_the_ledger() => AssertNone(
        Compiled.UsesIn(Compiled.Program).Where(u => u.To != typeof(Rapport.Language.Slip) && u.To != typeof(Rapport.Language.HtmlText)),
        (_, to) => to is Vocabulary or "App" or "Pipeline" or "Export" or "Cases" or "Ledger");

    [Fact]
    public void A_using_line_tells_the_same_as_the_compiled_code()
    {
        // Constants leave no trace in compiled code; the lines that would bring them in do.
        var wrong = from file in ProjectFiles.Sources("src/Rapport")
                    let stage = file.Split('/') is { Length: > 3 } parts ? parts[2] : Vocabulary
                    where stage != "Pipeline"
                    from line in ProjectFiles.Read(file).Split('\n')
                    let named = System.Text.RegularExpressions.Regex.Match(line, @"\bRapport\.([A-Z]\w+)")
                    where named.Success && !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("namespace ", StringComparison.Ordinal)
                    let other = named.Groups[1].Value
                    where Directory.Exists(ProjectFiles.Full($"src/Rapport/{other}")) && other != stage && !Leaves.Contains(other)
                    select $"{file}: {line.Trim()}";
        Rule.HasNoBreach(wrong);
    }

    private static void AssertNone(IEnumerable<Compiled.Use> uses, Func<string, string, bool> allowed)
    {
        var wrong = from use in uses
                    where use.To.Namespace is { } space && (space == Vocabulary || space.StartsWith("Rapport.", StringComparison.Ordinal))
                    where !allowed(Stage(use.From), Stage(use.To))
                    select use.ToString();
        Rule.HasNoBreach(wrong);
    }

    private static string Stage(Type type) => type.Namespace!.Split('.') is [_, var stage, ..] ? stage : Vocabulary;
}
