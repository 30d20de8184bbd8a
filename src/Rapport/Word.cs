using System.Collections.Concurrent;
using System.Text;

namespace Rapport;

/// <summary>The written form of a closed list's values: <c>SupportedUnder</c> is written <c>supported-under</c> in files, JSON and briefs.</summary>
public static class Word
{
    private static readonly ConcurrentDictionary<Enum, string> Written = new();

    /// <summary>The value's word, lower case with hyphens.</summary>
    public static string Of<T>(T value) where T : struct, Enum => Written.GetOrAdd(value, static v => Hyphenate(v.ToString()));

    /// <summary>The value whose word this is; false where the closed list has none.</summary>
    public static bool TryParse<T>(string? word, out T value) where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (string.Equals(Of(candidate), word, StringComparison.Ordinal))
            {
                value = candidate;
                return true;
            }
        }
        value = default;
        return false;
    }

    /// <summary>Every word of the closed list, in its declared order.</summary>
    public static IReadOnlyList<string> All<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(Of)];

    private static string Hyphenate(string name)
    {
        var word = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && word.Length > 0)
                word.Append('-');
            word.Append(char.ToLowerInvariant(letter));
        }
        return word.ToString();
    }
}
