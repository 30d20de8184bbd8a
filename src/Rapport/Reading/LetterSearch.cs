namespace Rapport.Reading;

/// <summary>Asks whether words hold a letter at all.</summary>
internal static class LetterSearch
{
    /// <summary>Whether there is a letter of any script among the units.</summary>
    public static bool ContainsAnyLetter(this ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            if (char.IsLetter(unit) || char.IsSurrogate(unit))
                return true;
        }
        return false;
    }
}
