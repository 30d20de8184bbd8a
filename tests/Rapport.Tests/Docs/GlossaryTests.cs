using System.Text.RegularExpressions;
using Rapport.Tests.Rules;

namespace Rapport.Tests.Docs;

/// <summary>docs/glossary.md is the arbiter of words: it knows every term of the vocabulary and no other.</summary>
public partial class GlossaryTests
{
    private static readonly string Glossary = ProjectFiles.Read("docs/glossary.md");
    private static readonly Type[] Vocabulary = [.. Compiled.Library.GetExportedTypes().Where(t => t.Namespace == "Rapport" && !t.IsNested)];

    [Fact]
    public void Every_term_of_the_vocabulary_has_its_sentence()
    {
        var told = Terms().Select(t => t.Groups[1].Value).Concat(IdRows().Select(r => r.Groups[1].Value)).Append("IId").Append("Identity").ToHashSet(StringComparer.Ordinal);
        Rule.HasNoBreach(Vocabulary.Select(Bare).Where(name => !told.Contains(name)));
    }

    [Fact]
    public void Every_word_of_a_closed_list_has_its_sentence_in_the_order_of_the_list() => Rule.HasNoBreach(
        from list in Vocabulary.Where(t => t.IsEnum)
        let told = WordsOf(list.Name)
        let written = Enum.GetNames(list).Select(Hyphenated).ToArray()
        where !told.SequenceEqual(written)
        select $"{list.Name} is {string.Join(' ', written)}; the glossary has {string.Join(' ', told)}");

    [Fact]
    public void No_term_outlives_its_type()
    {
        var names = Vocabulary.Select(Bare).ToHashSet(StringComparer.Ordinal);
        Rule.HasNoBreach(Terms().Select(t => t.Groups[1].Value).Where(t => char.IsUpper(t[0]) && !names.Contains(t)));
    }

    [Fact]
    public void The_table_of_ids_has_their_prefixes() => Rule.HasNoBreach(
        from row in IdRows()
        let id = Vocabulary.SingleOrDefault(t => t.Name == row.Groups[1].Value)
        where (string?)id?.GetField("Prefix")?.GetRawConstantValue() != row.Groups[2].Value
        select row.Value);

    private static string[] WordsOf(string list)
    {
        var block = Regex.Match(Glossary, $@"^- \*\*{list}\*\*:.*\n((?:  - .*\n)*)", RegexOptions.Multiline).Groups[1].Value;
        return [.. Regex.Matches(block, @"^  - `([a-z-]+)`: \S", RegexOptions.Multiline).Select(m => m.Groups[1].Value)];
    }

    private static string Bare(Type type) => type.Name.Split('`')[0];

    private static string Hyphenated(string name) => Regex.Replace(name, "(?<!^)(?=[A-Z])", "-").ToLowerInvariant();

    private static IEnumerable<Match> Terms() => TermLine().Matches(Glossary);

    private static IEnumerable<Match> IdRows() => IdLine().Matches(Glossary);

    [GeneratedRegex(@"^- \*\*([^*]+)\*\*: \S", RegexOptions.Multiline)]
    private static partial Regex TermLine();

    [GeneratedRegex(@"^\| `(\w+Id)` \| `(\w+-)` \|", RegexOptions.Multiline)]
    private static partial Regex IdLine();
}
