using System.Collections.Immutable;
using System.Text;
using Rapport.Extraction.Grammar;

namespace Rapport.Extraction.Acts;

/// <summary>Parties beyond the case's authority: organisations, and heads whose country the press takes for known. A code is found for the words of a phrase.</summary>
internal static class WiderParties
{
    private const int LongestName = 6;

    private static readonly Dictionary<string, string> Organisations = Read("Parties.organisations.txt");
    private static readonly Dictionary<string, string> Heads = Read("Parties.heads.txt");

    /// <summary>The code of the organisation or of the head's country that a phrase names, and its sector; null where it names none.</summary>
    /// <param name="words">The words of the phrase in lower case, in order.</param>
    /// <param name="upper">Which of them begin with a capital.</param>
    public static (string Code, string? Sector)? Of(IReadOnlyList<string> words, IReadOnlyList<bool> upper)
    {
        for (var length = Math.Min(LongestName, words.Count); length > 0; length--)
        {
            for (var first = 0; first + length <= words.Count; first++)
            {
                if (!upper[first])
                    continue;
                var name = Join(words, first, length);
                if (Organisations.TryGetValue(name, out var organisation))
                    return (organisation, organisation);
                // A family name counts behind a title: "President Bush".
                if (Heads.TryGetValue(name, out var country) && (length > 1 || name.Contains('-', StringComparison.Ordinal) || (first > 0 && IsTitle(words, first)) || words.Count == 1))
                    return (country, "GOV");
            }
        }
        return null;
    }

    private static bool IsTitle(IReadOnlyList<string> words, int first)
    {
        for (var i = first - 1; i >= 0; i--)
        {
            if (ClosedClasses.Sector(words[i]) == "GOV" || words[i] is "mr" or "mr." or "mrs" or "lt." or "gen." or "sheikh" or "ayatollah" or "king")
                return true;
        }
        return false;
    }

    private static string Join(IReadOnlyList<string> words, int first, int length)
    {
        var name = new StringBuilder();
        for (var i = first; i < first + length; i++)
        {
            // "Al", "-", "Qaeda" is one name.
            if (name.Length > 0 && words[i] != "-" && name[^1] != '-' && words[i] is not "'s" and not "'")
                name.Append(' ');
            name.Append(words[i]);
        }
        return name.ToString();
    }

    private static Dictionary<string, string> Read(string file)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in DataLines.Read(file).OrderBy(l => l[0], StringComparer.Ordinal).ThenBy(l => l[1], StringComparer.Ordinal))
        {
            foreach (var name in line.Words(1))
                table.TryAdd(name, line[0]);
        }
        return table;
    }
}
