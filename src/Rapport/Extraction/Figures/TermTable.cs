using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapport.Extraction.Dates;

namespace Rapport.Extraction.Figures;

/// <summary>
/// A word table: <c>language | forms | value | example | comment</c>, one entry a line. The order of the lines means nothing: the longest form wins, and a form that is given two
/// meanings is refused when the table is loaded.
/// </summary>
internal sealed class TermTable
{
    private readonly FrozenDictionary<string, ImmutableArray<(ImmutableArray<string> Words, Term Term)>> _byFirst;
    private readonly FrozenDictionary<string, ImmutableArray<(ImmutableArray<string> Words, Term Term)>> _byLast;
    private readonly FrozenDictionary<char, ImmutableArray<(string Form, Term Term)>> _eastAsian;

    private TermTable(IEnumerable<(string Form, Term Term)> forms)
    {
        var all = forms.ToList();
        var english = all.Where(f => f.Term.Language == "en").Select(f => (Words: Words(f.Form), f.Term)).ToList();
        _byFirst = english.GroupBy(f => f.Words[0], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, Longest, StringComparer.Ordinal);
        _byLast = english.GroupBy(f => f.Words[^1], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, Longest, StringComparer.Ordinal);
        _eastAsian = all.Where(f => f.Term.Language != "en").GroupBy(f => f.Form[0])
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(f => f.Form.Length).ThenBy(f => f.Form, StringComparer.Ordinal).ToImmutableArray());
    }

    /// <summary>Reads a table that is embedded beside this type.</summary>
    public static TermTable Load(string name)
    {
        using var stream = typeof(TermTable).Assembly.GetManifestResourceStream($"Rapport.Extraction.Figures.{name}.txt")
            ?? throw new InvalidOperationException($"the word table {name} is not embedded");
        using var reader = new StreamReader(stream);
        return Parse(name, reader.ReadToEnd());
    }

    /// <summary>Reads a table's text. A line that is not of the five columns, or a form with two meanings, is a fault of the table's author and throws.</summary>
    public static TermTable Parse(string name, string text)
    {
        var forms = new SortedDictionary<(string, string), (string Form, Term Term)>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.Length == 0 || line.StartsWith('#'))
                continue;
            var columns = line.Split('|', StringSplitOptions.TrimEntries);
            if (columns.Length != 5 || columns.Any(c => c.Length == 0))
                throw new FormatException($"{name}.txt:{number}: found {columns.Length} columns, expected 5: language, forms, value, example, comment");
            var term = new Term(columns[0], [.. columns[2].Split(' ')], number);
            foreach (var form in columns[1].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                // "higher" is a particle before a figure and a degree after one: such a second meaning has a class of its own.
                if (!forms.TryAdd((columns[0] + " " + (name == "changes" || name == "statements" ? term.Values[1] : ""), form), (form, term)) && !forms[(columns[0] + " " + (name == "changes" || name == "statements" ? term.Values[1] : ""), form)].Term.Values.SequenceEqual(term.Values))
                    throw new FormatException($"{name}.txt:{number}: '{form}' has another meaning elsewhere in the table");
        }
        return new TermTable(forms.Values);
    }

    /// <summary>The longest English form that begins at a token and fits, with how many tokens it takes.</summary>
    public (Term Term, int Count)? At(ImmutableArray<Token> tokens, int index, int end, Func<Term, bool>? fits = null)
    {
        if (!_byFirst.TryGetValue(tokens[index].Lower, out var forms))
            return null;
        foreach (var (words, term) in forms)
        {
            if (index + words.Length <= end && (fits is null || fits(term)) && Same(tokens, index, words))
                return (term, words.Length);
        }
        return null;
    }

    /// <summary>The longest English form that ends right before a token and fits, with how many tokens it takes.</summary>
    public (Term Term, int Count)? Before(ImmutableArray<Token> tokens, int index, int start, Func<Term, bool>? fits = null)
    {
        if (index <= start || !_byLast.TryGetValue(tokens[index - 1].Lower, out var forms))
            return null;
        foreach (var (words, term) in forms)
        {
            if (index - words.Length >= start && (fits is null || fits(term)) && Same(tokens, index - words.Length, words))
                return (term, words.Length);
        }
        return null;
    }

    /// <summary>The longest Korean or Chinese form that begins at a unit of the text and fits, with its length.</summary>
    public (Term Term, int Length)? At(string text, int index, int end, Func<Term, bool>? fits = null)
    {
        if (index >= end || !_eastAsian.TryGetValue(text[index], out var forms))
            return null;
        foreach (var (form, term) in forms)
        {
            if (index + form.Length <= end && string.CompareOrdinal(text, index, form, 0, form.Length) == 0 && (fits is null || fits(term)))
                return (term, form.Length);
        }
        return null;
    }

    private static bool Same(ImmutableArray<Token> tokens, int index, ImmutableArray<string> words)
    {
        for (var i = 0; i < words.Length; i++)
            if (!tokens[index + i].Is(words[i]))
                return false;
        return true;
    }

    private static ImmutableArray<string> Words(string form) => [.. Lexer.Read(form, new TextSpan(0, form.Length)).Select(t => t.Lower)];

    private static ImmutableArray<(ImmutableArray<string> Words, Term Term)> Longest(IEnumerable<(ImmutableArray<string> Words, Term Term)> forms) =>
        [.. forms.OrderByDescending(f => f.Words.Length).ThenBy(f => string.Join(' ', f.Words), StringComparer.Ordinal)];
}
