using System.Collections.Immutable;

namespace Rapport.Extraction.Dictionaries;

/// <summary>
/// A user's own dictionaries in the formats of the PETRARCH family: verbs of the CAMEO 2.0 grammar, actors with dates, agents, discards. What a file is, is told by its name.
/// </summary>
public sealed class CodingDictionaries
{
    private CodingDictionaries()
    {
    }

    internal ActorDictionary Actors { get; } = new();

    internal AgentDictionary Agents { get; } = new();

    internal VerbDictionary Verbs { get; } = new();

    internal PhraseIndex<bool> Discards { get; } = new();

    /// <summary>What could not be read, each with its file and line.</summary>
    public ImmutableArray<Fault> Faults { get; private set; } = [];

    /// <summary>How much was read, in words.</summary>
    public string Summary => FormattableString.Invariant($"{Actors.Names.Count} names of actors, {Agents.Names.Count} of agents, {Verbs.Verbs.Count} forms of verbs, {Verbs.Patterns} patterns, {Discards.Count} discards");

    /// <summary>Reads dictionaries; the order of the files does not count, since they are read in the order of their names.</summary>
    public static CodingDictionaries Read(IEnumerable<DictionaryText> files)
    {
        var read = new CodingDictionaries();
        var faults = new List<Fault>();
        foreach (var file in files.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            var name = file.Name.ToLowerInvariant();
            if (name.Contains("verb", StringComparison.Ordinal) || name.StartsWith("cameo", StringComparison.Ordinal))
                read.Verbs.Read(file, faults);
            else if (name.Contains("actor", StringComparison.Ordinal))
                read.Actors.Read(file, faults);
            else if (name.Contains("agent", StringComparison.Ordinal))
                read.Agents.Read(file, faults);
            else if (name.Contains("discard", StringComparison.Ordinal))
                read.ReadDiscards(file);
            else if (name is not ("license" or "licence") && !name.StartsWith("readme", StringComparison.Ordinal) && !name.Contains("issue", StringComparison.Ordinal) && !name.EndsWith(".xml", StringComparison.Ordinal))
                faults.Add(new(file.Name, "dictionary", "found a name that says not what it holds, expected one with verb, actor, agent or discard in it"));
        }
        read.Faults = [.. faults];
        return read;
    }

    // A story-level discard, with a plus, discards the sentence that stands alone here.
    private void ReadDiscards(DictionaryText file)
    {
        foreach (var (raw, _) in DictionaryLines.Of(file))
        {
            var phrase = raw.Split('#')[0].Trim().TrimStart('+');
            if (phrase.Length > 0)
                Discards.Add(phrase, true);
        }
    }
}
