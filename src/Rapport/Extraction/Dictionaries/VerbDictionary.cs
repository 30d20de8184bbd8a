using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Rapport.Extraction.Dictionaries;

/// <summary>Verbs, their patterns and the sets of synonyms, in the grammar of CAMEO 2.0.</summary>
internal sealed partial class VerbDictionary
{
    private readonly Dictionary<string, List<string[]>> _sets = new(StringComparer.Ordinal);

    /// <summary>Every form of every verb.</summary>
    public PhraseIndex<(VerbBlock Block, string? Code)> Verbs { get; } = new();

    /// <summary>How many patterns were read.</summary>
    public int Patterns { get; private set; }

    /// <summary>The regular plural of the last word of a phrase.</summary>
    public static string Plural(string phrase)
    {
        if (phrase.Length < 2)
            return phrase + "S";
        var last = char.ToUpperInvariant(phrase[^1]);
        return last == 'Y' && !"AEIOU".Contains(char.ToUpperInvariant(phrase[^2]), StringComparison.Ordinal) ? phrase[..^1] + "IES" : last is 'S' or 'X' or 'Z' || phrase.EndsWith("CH", StringComparison.OrdinalIgnoreCase) || phrase.EndsWith("SH", StringComparison.OrdinalIgnoreCase) ? phrase + "ES" : phrase + "S";
    }

    /// <summary>Reads a file; what cannot be read is told and passed over.</summary>
    public void Read(DictionaryText file, List<Fault> faults)
    {
        string? set = null;
        VerbBlock? block = null;
        if (!file.Text.Contains("---", StringComparison.Ordinal))
        {
            faults.Add(new(file.Name, "verbs", "found no block of verbs, expected --- DESCRIPTION [code] ---: the older grammar of TABARI is not read"));
            return;
        }
        foreach (var (raw, number) in DictionaryLines.Of(file))
        {
            var line = raw.Split('#')[0].TrimEnd();
            var trimmed = line.Trim();
            if (trimmed.Length == 0 || trimmed[0] == '~')
                continue;
            if (trimmed[0] == '&')
            {
                (set, block) = (trimmed.TrimEnd('_'), null);
                _sets[set] = [];
            }
            else if (trimmed[0] == '+' && set is not null && block is null)
                AddMember(set, trimmed, trimmed[1..].Trim());
            else if (trimmed.StartsWith("---", StringComparison.Ordinal))
            {
                set = null;
                var code = CodeIn(trimmed);
                block = new(code is null or "---" ? null : code, [], file.Name, number);
            }
            else if (block is null)
                faults.Add(new(file.Name, "verbs", $"found \"{trimmed}\" before any block, expected --- DESCRIPTION [code] ---", number));
            else if (trimmed.StartsWith("- ", StringComparison.Ordinal))
                AddPattern(file, number, trimmed[2..], block, faults);
            else
                AddVerb(file, number, trimmed, block, faults);
        }
    }

    private void AddMember(string set, string whole, string member)
    {
        var words = member.Trim('(', ')');
        if (words.StartsWith('&') && _sets.TryGetValue(words, out var other))
        {
            _sets[set].AddRange(other);
            return;
        }
        _sets[set].Add(PhraseIndex<string>.Words(words));
        if (!whole.EndsWith('_') && !member.StartsWith('('))
            _sets[set].Add(PhraseIndex<string>.Words(Plural(words)));
    }

    private void AddVerb(DictionaryText file, int line, string text, VerbBlock block, List<Fault> faults)
    {
        var match = VerbLine().Match(text);
        if (!match.Success)
        {
            faults.Add(new(file.Name, "verbs", $"found \"{text}\", expected VERB {{FORMS}} [code]", line));
            return;
        }
        var code = match.Groups["code"].Success ? match.Groups["code"].Value.Trim() : null;
        var verb = match.Groups["verb"].Value.Trim();
        var forms = match.Groups["forms"].Success ? match.Groups["forms"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList() : Made(verb);
        forms.Add(verb);
        foreach (var form in forms)
            Verbs.Add(form.Replace("+", "", StringComparison.Ordinal), (block, code));
    }

    // Ref: PETRARCH 2: the forms that are made where none are given.
    private static List<string> Made(string verb)
    {
        var plus = verb.IndexOf('+', StringComparison.Ordinal);
        var parts = verb.Replace("+", "", StringComparison.Ordinal).Split('_');
        var at = plus < 0 ? parts.Length > 1 ? 0 : parts.Length - 1 : verb[..plus].Count(c => c == '_');
        string With(string form) => string.Join('_', parts.Select((p, i) => i == at ? form : p));
        var word = parts[at];
        if (word.Length == 0)
            return [];
        var last = char.ToUpperInvariant(word[^1]);
        var consonant = word.Length > 1 && !"AEIOU".Contains(char.ToUpperInvariant(word[^2]), StringComparison.Ordinal);
        return
        [
            With(last is 'S' or 'X' or 'Z' ? word + "ES" : last == 'Y' && consonant ? word[..^1] + "IES" : word + "S"),
            With(last == 'E' ? word + "D" : last == 'Y' && consonant ? word[..^1] + "IED" : word + "ED"),
            With(last == 'E' && consonant ? word[..^1] + "ING" : word + "ING"),
        ];
    }

    private void AddPattern(DictionaryText file, int line, string text, VerbBlock block, List<Fault> faults)
    {
        var star = text.IndexOf('*', StringComparison.Ordinal);
        var code = CodeIn(text);
        var open = text.LastIndexOf('[');
        if (star < 0 || code is null || open < star)
        {
            faults.Add(new(file.Name, "pattern", $"found \"{text.Trim()}\", expected - words * words [code]", line));
            return;
        }
        if (Items(text[..star]) is not { } before || Items(text[(star + 1)..open]) is not { } after)
        {
            faults.Add(new(file.Name, "pattern", $"found a set of synonyms that is not defined in \"{text.Trim()}\"", line));
            return;
        }
        block.Patterns.Add(new(before, after, code, before.Sum(Size) + after.Sum(Size), line));
        Patterns++;
    }

    private static int Size(ImmutableArray<string[]> choices) => choices.Max(c => c.Length);

    // Braces and brackets only group; each word or set is an item of its own, in order.
    private ImmutableArray<ImmutableArray<string[]>>? Items(string text)
    {
        var items = ImmutableArray.CreateBuilder<ImmutableArray<string[]>>();
        foreach (var word in text.Split([' ', '{', '}', '(', ')', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "$" or "+" or "%" or "^")
                continue;
            if (word[0] == '&')
            {
                if (!_sets.TryGetValue(word.TrimEnd('_'), out var set))
                    return null;
                items.Add([.. set]);
            }
            else
            {
                var plain = PhraseIndex<string>.Words(word);
                var plural = PhraseIndex<string>.Words(Plural(word));
                items.Add(plain.Length == 0 ? [] : [plain, plural]);
            }
        }
        return items.Any(i => i.IsEmpty) ? [.. items.Where(i => !i.IsEmpty)] : items.ToImmutable();
    }

    private static string? CodeIn(string text) => CodePattern().Match(text) is { Success: true } match ? match.Groups["code"].Value.Trim() : null;

    [GeneratedRegex(@"\[(?<code>[^\]]*)\]\s*-*\s*$")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"^(?<verb>[^\{\[\s]+)\s*(?:\{(?<forms>[^}]*)\})?\s*(?:\[(?<code>[^\]]*)\])?\s*$")]
    private static partial Regex VerbLine();
}
