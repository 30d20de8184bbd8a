using System.Collections.Immutable;
using Rapport.Extraction.Grammar;

namespace Rapport.Extraction.Parties;

/// <summary>The wordings of offices and the office each means.</summary>
internal sealed class OfficeTable
{
    private readonly Dictionary<string, List<(string[] Words, string Office, string Sector)>> _byFirst = new(StringComparer.Ordinal);

    /// <summary>Words that may stand before an office without changing which one it is.</summary>
    private static readonly HashSet<string> Modifiers = new(
        ["new", "former", "ex", "then", "current", "acting", "interim", "late", "outgoing", "incoming", "newly", "elected", "late", "caretaker", "visiting", "first", "deputy"],
        StringComparer.Ordinal);

    public OfficeTable()
    {
        foreach (var line in DataLines.Read("Parties.offices.txt"))
        {
            foreach (var wording in line.Words(0))
            {
                string[] words = [.. NameTokens.Split(wording, new(0, wording.Length)).Select(t => t.Key)];
                if (!_byFirst.TryGetValue(words[0], out var list))
                    _byFirst[words[0]] = list = [];
                list.Add((words, line[1], line[2]));
            }
        }
        foreach (var list in _byFirst.Values)
            list.Sort((a, b) => b.Words.Length != a.Words.Length ? b.Words.Length - a.Words.Length : string.CompareOrdinal(string.Join(' ', a.Words), string.Join(' ', b.Words)));
    }

    /// <summary>Whether the word may stand before an office: new, former, acting.</summary>
    public static bool IsModifier(string key) => Modifiers.Contains(key);

    /// <summary>The office worded at a token, and where it ends; null where none is.</summary>
    public (string Office, int End)? At(string text, List<NameToken> tokens, int first)
    {
        if (first >= tokens.Count || !_byFirst.TryGetValue(tokens[first].Key, out var list))
            return null;
        foreach (var (words, office, _) in list)
        {
            if (first + words.Length > tokens.Count)
                continue;
            var i = 1;
            while (i < words.Length && tokens[first + i].Key == words[i] && NameIndex.Joins(text, tokens[first + i - 1], tokens[first + i]))
                i++;
            if (i == words.Length)
                return (office, first + i);
        }
        return null;
    }

    /// <summary>The office a title of the actors file means: the word of the table, or the title itself in lower case.</summary>
    public string OfficeOf(string title)
    {
        var tokens = NameTokens.Split(title, new(0, title.Length));
        for (var i = 0; i < tokens.Count; i++)
        {
            if (At(title, tokens, i) is { } found)
                return found.Office;
        }
        return title.ToLowerInvariant();
    }

    /// <summary>Those of the actors who hold or held the office of the country; on the day, where one is given.</summary>
    public ImmutableArray<Actor> Holders(IEnumerable<Actor> actors, string office, string? country, DateOnly? day) =>
        [.. actors.Where(a => a.Offices.Any(o => (country is null || o.Of == country || (o.Of.Length != 3 && a.Country == country))
            && Same(OfficeOf(o.Title), office) && (day is not { } d || o.HeldOn(d))))];

    /// <summary>Whether who holds the one office may be called by the other: "the Chinese leader" is the head of the state or of the party, "minister" is any minister.</summary>
    public static bool Same(string held, string worded) => held == worded
        || (worded == "leader" && held is "president" or "party-leader" or "premier" && worded == "leader")
        || (worded == "minister" && held.EndsWith("minister", StringComparison.Ordinal))
        || (worded == "premier" && held == "chancellor");
}
