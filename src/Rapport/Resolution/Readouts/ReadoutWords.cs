using System.Collections.Frozen;
using Rapport.Language;

namespace Rapport.Resolution.Readouts;

/// <summary>Which words say one thing in a readout, by their stems, and which say nothing.</summary>
internal static class ReadoutWords
{
    private static readonly FrozenSet<string> Empty = "the a an of and to in on for with by at that is are was were be been will would has have had it its they their them he she his her him this these those as from or also both there which who".Split(' ').Select(PorterStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Sets = Read();

    /// <summary>What a word's term is compared as; null for a word that says nothing.</summary>
    public static string? Of(string term) => Empty.Contains(term) ? null : Sets.GetValueOrDefault(term, term);

    // A word of two sets is in the first.
    private static FrozenDictionary<string, string> Read()
    {
        using var reader = new StreamReader(typeof(ReadoutWords).Assembly.GetManifestResourceStream("readout-words.txt") ?? throw new InvalidOperationException("the table readout-words.txt is not embedded"));
        var sets = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var words = line.Split(' ').Select(PorterStemmer.Stem).ToArray();
            foreach (var word in words)
                sets.TryAdd(word, words[0]);
        }
        return sets.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
