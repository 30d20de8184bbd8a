using System.Collections.Immutable;
using Rapport.Extraction.Grammar;

namespace Rapport.Extraction.Acts;

/// <summary>Finds the fields of cooperation a text names, in English, Korean and Chinese, and says which have no official measure.</summary>
public sealed class DomainTagger
{
    private readonly Dictionary<string, List<(string[] Words, string Domain, string? Indicator)>> _byFirst = new(StringComparer.Ordinal);

    /// <summary>Reads the embedded table.</summary>
    public DomainTagger()
    {
        var lines = DataLines.Read("Acts.domains.txt").OrderBy(l => l[0], StringComparer.Ordinal).ToList();
        foreach (var line in lines)
        {
            var indicator = line[1] == "gap" ? null : line[1];
            foreach (var phrase in line.Words(2).Concat(line.Words(3)).Concat(line.Words(4)))
            {
                string[] words = [.. NameTokens.Split(phrase, new(0, phrase.Length)).Select(t => t.Key)];
                if (!_byFirst.TryGetValue(words[0], out var list))
                    _byFirst[words[0]] = list = [];
                list.Add((words, line[0], indicator));
            }
        }
        foreach (var list in _byFirst.Values)
            list.Sort((a, b) => b.Words.Length != a.Words.Length ? b.Words.Length - a.Words.Length : string.CompareOrdinal(a.Domain, b.Domain));
        Domains = [.. lines.Select(l => (l[0], l[1] == "gap" ? null : l[1]))];
    }

    /// <summary>Every field, with the official series that could measure it; null is a gap that is known.</summary>
    public ImmutableArray<(string Domain, string? Indicator)> Domains { get; }

    /// <summary>The fields that the document's passages name, in order of place, the longest words first.</summary>
    public ImmutableArray<DomainSpan> Find(Document document) => [.. Passages.Of(document).SelectMany(passage => Find(document.Text, passage.Span))];

    /// <summary>The fields that a text names, each once, in order of place.</summary>
    public ImmutableArray<string> Name(string text) => [.. Find(text, new(0, text.Length)).Select(d => d.Domain).Distinct()];

    private List<DomainSpan> Find(string text, TextSpan within)
    {
        var found = new List<DomainSpan>();
        var tokens = NameTokens.Split(text, within);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!_byFirst.TryGetValue(tokens[i].Key, out var list))
                continue;
            foreach (var (words, domain, indicator) in list)
            {
                var k = 1;
                while (k < words.Length && i + k < tokens.Count && tokens[i + k].Key == words[k])
                    k++;
                if (k < words.Length || (words is ["ai"] && !tokens[i].AllUpper))
                    continue;
                var span = TextSpan.FromBounds(tokens[i].Span.Start, tokens[i + k - 1].Span.End);
                found.Add(new(span, span.Of(text), domain, indicator));
                i += k - 1;
                break;
            }
        }
        return found;
    }
}
