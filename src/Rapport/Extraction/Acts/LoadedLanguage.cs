using System.Collections.Immutable;
using Rapport.Extraction.Grammar;

namespace Rapport.Extraction.Acts;

/// <summary>Marks words that take a side. A brief may quote them, never adopt them.</summary>
public sealed class LoadedLanguage
{
    private readonly Dictionary<string, List<(string[] Words, bool Open, int Tone)>> _byStart = new(StringComparer.Ordinal);

    /// <summary>Reads the embedded list.</summary>
    public LoadedLanguage()
    {
        foreach (var line in DataLines.Read("Acts.loaded.txt").OrderBy(l => l[0], StringComparer.Ordinal))
        {
            var open = line[0][^1] == '*';
            var phrase = line[0].TrimEnd('*');
            string[] words = [.. NameTokens.Split(phrase, new(0, phrase.Length)).Select(t => t.Key)];
            var key = Key(words[0]);
            if (!_byStart.TryGetValue(key, out var list))
                _byStart[key] = list = [];
            list.Add((words, open, line[1] switch { "+" => 1, "-" => -1, "0" => 0, _ => throw new InvalidOperationException($"{line.File}:{line.Number}: tone {line[1]}; expected +, - or 0") }));
        }
        foreach (var list in _byStart.Values)
            list.Sort((a, b) => b.Words.Length - a.Words.Length);
    }

    /// <summary>The loaded words of the document's passages, in order of place, the longest phrase first.</summary>
    public ImmutableArray<LoadedPhrase> Find(Document document)
    {
        var found = ImmutableArray.CreateBuilder<LoadedPhrase>();
        foreach (var passage in Passages.Of(document))
        {
            var tokens = NameTokens.Split(document.Text, passage.Span);
            for (var i = 0; i < tokens.Count;)
            {
                var end = Match(tokens, i, out var tone);
                if (end > i)
                {
                    var span = TextSpan.FromBounds(tokens[i].Span.Start, tokens[end - 1].Span.End);
                    found.Add(new(span, span.Of(document.Text), tone));
                }
                i = Math.Max(i + 1, end);
            }
        }
        return found.ToImmutable();
    }

    private int Match(List<NameToken> tokens, int at, out int tone)
    {
        tone = 0;
        if (!_byStart.TryGetValue(Key(tokens[at].Key), out var list))
            return -1;
        foreach (var (words, open, weight) in list)
        {
            var i = 0;
            while (i < words.Length && at + i < tokens.Count && (tokens[at + i].Key == words[i] || (open && i == words.Length - 1 && tokens[at + i].Key.StartsWith(words[i], StringComparison.Ordinal))))
                i++;
            if (i < words.Length)
                continue;
            tone = weight;
            return at + i;
        }
        return -1;
    }

    // Open phrases of one word are found by their first letters.
    private static string Key(string word) => word.Length > 4 ? word[..4] : word;
}
