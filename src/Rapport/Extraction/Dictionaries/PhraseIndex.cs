using System.Collections.Immutable;
using Rapport.Language.Syntax;

namespace Rapport.Extraction.Dictionaries;

/// <summary>Phrases by their first word; of several that stand at a place the longest counts, and of equals the one read last.</summary>
/// <typeparam name="T">What a phrase means.</typeparam>
internal sealed class PhraseIndex<T>
{
    private readonly Dictionary<string, List<(string[] Words, T Value)>> _byFirst = new(StringComparer.Ordinal);

    /// <summary>How many phrases there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a phrase; an underscore or a blank parts its words.</summary>
    public void Add(string phrase, T value)
    {
        var words = Words(phrase);
        if (words.Length == 0)
            return;
        if (!_byFirst.TryGetValue(words[0], out var list))
            _byFirst[words[0]] = list = [];
        list.RemoveAll(p => p.Words.AsSpan().SequenceEqual(words));
        list.Add((words, value));
        list.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
        Count++;
    }

    /// <summary>The longest phrase that begins at a word.</summary>
    /// <param name="keys">The words in lower case.</param>
    /// <param name="at">Where it begins.</param>
    public (T Value, int Length)? At(ImmutableArray<string> keys, int at)
    {
        if (!_byFirst.TryGetValue(keys[at], out var list))
            return null;
        foreach (var (words, value) in list)
        {
            if (at + words.Length > keys.Length)
                continue;
            var same = true;
            for (var i = 1; i < words.Length && same; i++)
                same = keys[at + i] == words[i];
            if (same)
                return (value, words.Length);
        }
        return null;
    }

    /// <summary>The words of a phrase as sentences are cut: "AL-QAEDA" is three.</summary>
    public static string[] Words(string phrase)
    {
        var plain = phrase.Replace('_', ' ').Trim().ToLowerInvariant();
        return [.. EnglishWords.Split(plain, new(0, plain.Length)).Select(w => w.Of(plain))];
    }
}
