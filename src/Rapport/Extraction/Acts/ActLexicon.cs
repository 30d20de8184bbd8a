using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapport.Extraction.Grammar;
using Rapport.Language.Syntax;

namespace Rapport.Extraction.Acts;

/// <summary>What verbs and nouns mean as acts between parties. The tables' lines may stand in any order.</summary>
internal sealed class ActLexicon
{
    private readonly Dictionary<string, List<ActEntry>> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActEntry> _nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _acts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActEntry> _duties = new(StringComparer.Ordinal);

    /// <summary>The embedded lexicon.</summary>
    public static ActLexicon Embedded { get; } = new(DataLines.Read("Acts.acts.txt"));

    /// <summary>Reads the lines of a lexicon.</summary>
    public ActLexicon(IReadOnlyList<DataLine> lines)
    {
        var sets = lines.Where(l => l[0] == "set").ToDictionary(l => l[1], l => l.Words(2), StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line[0] == "verb")
                AddVerbs(line, sets);
            else if (line[0] == "noun")
                AddNouns(line, _nouns);
            else if (line[0] == "duty")
                AddNouns(line, _duties);
            else if (line[0] == "act")
                Add(_acts, line[1], line[2], line);
            else if (line[0] != "set")
                throw new InvalidOperationException($"{line.File}:{line.Number}: unknown kind {line[0]}; expected set, verb, noun, act or duty");
        }
        foreach (var list in _verbs.Values)
            list.Sort(Compare);
    }

    /// <summary>Every entry of a verb, the most demanding first.</summary>
    public IReadOnlyList<ActEntry> OfVerb(string lemma) => _verbs.TryGetValue(lemma, out var list) ? list : [];

    /// <summary>The entry of a noun, or null.</summary>
    public ActEntry? OfNoun(string lemma) => _nouns.GetValueOrDefault(lemma);

    /// <summary>The entry of a word that puts a duty on another: must, should; or null.</summary>
    public ActEntry? OfDuty(string word) => _duties.GetValueOrDefault(word);

    /// <summary>The verb whose act a noun tells: "suspend" for suspension; or null.</summary>
    public string? VerbOf(string noun) => _acts.GetValueOrDefault(noun);

    /// <summary>All verbs that have an entry.</summary>
    public IEnumerable<string> Verbs => _verbs.Keys.Order(StringComparer.Ordinal);

    // Nothing of the order depends on the place in the file.
    private static int Compare(ActEntry a, ActEntry b)
    {
        var byWeight = b.Weight.CompareTo(a.Weight);
        if (byWeight != 0)
            return byWeight;
        var byNouns = a.Nouns.Count.CompareTo(b.Nouns.Count);
        return byNouns != 0 ? byNouns : string.CompareOrdinal(Key(a), Key(b));
    }

    private static string Key(ActEntry entry) => $"{entry.Type} {entry.Mode} {entry.Cameo} {string.Join(',', entry.Nouns.Order(StringComparer.Ordinal))} {string.Join(',', entry.Frame)} {entry.Meaning} {entry.Example}";

    private void AddVerbs(DataLine line, Dictionary<string, ImmutableArray<string>> sets)
    {
        var (type, mode) = TypeOf(line);
        var space = line[1].IndexOf(' ', StringComparison.Ordinal);
        var verbs = space < 0 ? line[1] : line[1][..space];
        var nouns = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in space < 0 ? [] : line[1][(space + 1)..].Split('/'))
        {
            if (part[0] != '{')
                nouns.Add(part);
            else if (sets.TryGetValue(part[1..^1], out var set))
                nouns.UnionWith(set);
            else
                throw new InvalidOperationException($"{line.File}:{line.Number}: no set {part}");
        }
        foreach (var verb in verbs.Split('/'))
        {
            var plus = verb.IndexOf('+', StringComparison.Ordinal);
            var lemma = plus < 0 ? verb : verb[..plus];
            if (!_verbs.TryGetValue(lemma, out var list))
                _verbs[lemma] = list = [];
            list.Add(new(lemma, plus < 0 ? null : verb[(plus + 1)..], nouns.ToFrozenSet(StringComparer.Ordinal), line.Words(2), type, mode, line[4], line[5], line[6], RuleOf(line)));
        }
    }

    private static void AddNouns(DataLine line, Dictionary<string, ActEntry> nouns)
    {
        var (type, mode) = TypeOf(line);
        foreach (var noun in line.Words(1))
        {
            var lemma = VerbTable.Singular(noun);
            Add(nouns, lemma, new(null, null, new[] { lemma }.ToFrozenSet(StringComparer.Ordinal), line.Words(2), type, mode, line[4], line[5], line[6], RuleOf(line)), line);
        }
    }

    // Of two entries for one noun the place in the file would decide.
    private static void Add<T>(Dictionary<string, T> table, string word, T entry, DataLine line)
    {
        if (!table.TryAdd(word, entry))
            throw new InvalidOperationException($"{line.File}:{line.Number}: {word} has two entries");
    }

    private static RuleRef RuleOf(DataLine line) => new("events/lexicon@3", line.File, line.Number);

    private static (EventType Type, string? Mode) TypeOf(DataLine line)
    {
        var parts = line[3].Split(':');
        return Enum.TryParse<EventType>(parts[0], out var type)
            ? (type, parts.Length > 1 && parts[1] != "-" ? parts[1] : null)
            : throw new InvalidOperationException($"{line.File}:{line.Number}: unknown type {parts[0]}");
    }
}
