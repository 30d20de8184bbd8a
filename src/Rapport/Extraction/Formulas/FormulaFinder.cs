using System.Collections.Immutable;
using Rapport.Extraction.Grammar;

namespace Rapport.Extraction.Formulas;

/// <summary>Finds official formulations by a published list, in English, Korean, Chinese and Japanese; of phrases that begin at one place the longest.</summary>
public sealed class FormulaFinder
{
    private static readonly HashSet<string> Articles = new(["the", "a", "an"], StringComparer.Ordinal);

    private readonly Dictionary<string, List<(string[][] Words, string Formula, string Wording)>> _byFirst = new(StringComparer.Ordinal);

    /// <summary>Reads the embedded list.</summary>
    public FormulaFinder()
        : this(DataLines.Read("Formulas.formulas.txt"))
    {
    }

    internal FormulaFinder(IEnumerable<DataLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.Fields.Length != 4)
                throw new InvalidOperationException($"{line.File}:{line.Number}: {line.Fields.Length} fields; expected formula, wording, language and phrases");
            foreach (var phrase in line.Words(3))
            {
                var words = WordsOf(phrase);
                foreach (var first in words[0])
                {
                    if (first.EndsWith('*'))
                        throw new InvalidOperationException($"{line.File}:{line.Number}: the first word of \"{phrase}\" is open; expected whole words");
                    if (!_byFirst.TryGetValue(first, out var held))
                        _byFirst[first] = held = [];
                    held.Add((words, line[0], line[1]));
                }
            }
        }
        foreach (var held in _byFirst.Values)
            held.Sort((a, b) => b.Words.Length != a.Words.Length ? b.Words.Length - a.Words.Length : string.CompareOrdinal(a.Wording, b.Wording));
    }

    /// <summary>The formulations of a document's passages, in order of place; none within another.</summary>
    /// <param name="document">The document.</param>
    /// <param name="quotes">Who is said to have said what in it.</param>
    public ImmutableArray<FormulaUse> Find(Document document, ImmutableArray<Quote> quotes)
    {
        var found = ImmutableArray.CreateBuilder<FormulaUse>();
        foreach (var passage in Passages.Of(document))
        {
            var tokens = NameTokens.Split(document.Text, passage.Span);
            for (var i = 0; i < tokens.Count;)
            {
                if (Match(tokens, i) is not (var end, var formula, var wording))
                {
                    i++;
                    continue;
                }
                var span = TextSpan.FromBounds(tokens[i].Span.Start, tokens[end - 1].Span.End);
                var quote = quotes.Where(q => q.Span.Contains(span) && q.Speaker.Kind != SpeakerKind.None).OrderBy(q => q.Span.Length).FirstOrDefault();
                found.Add(new(span, span.Of(document.Text), formula, wording, quote?.Id));
                i = end;
            }
        }
        return found.ToImmutable();
    }

    private (int End, string Formula, string Wording)? Match(List<NameToken> tokens, int at)
    {
        if (!_byFirst.TryGetValue(tokens[at].Key, out var phrases))
            return null;
        foreach (var (words, formula, wording) in phrases)
        {
            var i = at;
            var word = 0;
            while (word < words.Length && i < tokens.Count)
            {
                if (Fits(words[word], tokens[i].Key))
                    word++;
                else if (word == 0 || !Articles.Contains(tokens[i].Key))
                    break;
                i++;
            }
            if (word == words.Length)
                return (i, formula, wording);
        }
        return null;
    }

    private static bool Fits(string[] alternatives, string key)
    {
        foreach (var word in alternatives)
        {
            if (word[^1] == '*' ? key.StartsWith(word.AsSpan(0, word.Length - 1), StringComparison.Ordinal) : key == word)
                return true;
        }
        return false;
    }

    // Words as tokens are: what is written without spaces falls into signs, an apostrophe parts a word.
    private static string[][] WordsOf(string phrase) =>
        NameTokens.IsIdeographic(phrase[0]) || NameTokens.IsIdeographic(phrase[^1])
            ? [.. NameTokens.Split(phrase, new(0, phrase.Length)).Select(t => new[] { t.Key })]
            : [.. phrase.Split([' ', '\''], StringSplitOptions.RemoveEmptyEntries).Select(w => w.Split('/'))];
}
