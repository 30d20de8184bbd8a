using System.Text.RegularExpressions;

namespace Rapport.Extraction.Dictionaries;

/// <summary>Agents: who acts for an actor ("police", "prime minister"), and the code that joins the actor's.</summary>
internal sealed partial class AgentDictionary
{
    /// <summary>Every form; a code that goes before the actor's ends in a tilde.</summary>
    public PhraseIndex<string> Names { get; } = new();

    /// <summary>Reads a file; what cannot be read is told and passed over.</summary>
    public void Read(DictionaryText file, List<Fault> faults)
    {
        var macros = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (raw, number) in DictionaryLines.Of(file))
        {
            var line = raw.Split('#')[0].Trim();
            if (MacroPattern().Match(line) is { Success: true } macro)
            {
                macros[macro.Groups["name"].Value] = macro.Groups["words"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                continue;
            }
            if (LinePattern().Match(line) is not { Success: true } match)
            {
                faults.Add(new(file.Name, "agent", $"found \"{line}\", expected PHRASE {{PLURAL}} [~CODE]", number));
                continue;
            }
            var phrase = match.Groups["phrase"].Value.Trim();
            var code = match.Groups["code"].Value.Replace(" ", "", StringComparison.Ordinal);
            if (code.Trim('~').Length == 0 || !code.Contains('~', StringComparison.Ordinal))
            {
                faults.Add(new(file.Name, "agent", $"found the code [{code}], expected [~CODE] or [CODE~]", number));
                continue;
            }
            var expanded = Expand(phrase, macros);
            foreach (var form in expanded)
            {
                Names.Add(form, code);
                if (expanded.Count == 1 && !match.Groups["plural"].Success)
                    Names.Add(VerbDictionary.Plural(form), code);
            }
            if (match.Groups["plural"].Value.Trim('{', '}', ' ') is { Length: > 0 } plural)
                Names.Add(plural, code);
        }
    }

    private static List<string> Expand(string phrase, Dictionary<string, string[]> macros)
    {
        foreach (var (name, words) in macros)
        {
            var marker = $"!{name}!";
            var at = phrase.IndexOf(marker, StringComparison.Ordinal);
            if (at < 0)
                continue;
            // "CONGRESS!PERSON!" joins without a blank, "!MINST!_OF" stands alone.
            return [.. words.Select(w => phrase.Replace(marker, w, StringComparison.Ordinal))];
        }
        return [phrase];
    }

    [GeneratedRegex(@"^!(?<name>[^!]+)!\s*=\s*(?<words>.+)$")]
    private static partial Regex MacroPattern();

    [GeneratedRegex(@"^(?<phrase>[^\[\{]+?)\s*(?<plural>\{[^}]*\})?\s*\[(?<code>[^\]]*)\]\s*$")]
    private static partial Regex LinePattern();
}
