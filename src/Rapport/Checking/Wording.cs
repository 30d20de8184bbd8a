using System.Text;

namespace Rapport.Checking;

/// <summary>Compares words as a reader does: without regard to case, hyphens, apostrophes and the plural's s.</summary>
internal static class Wording
{
    /// <summary>The words in lower case, one blank between them; a final s is dropped from words longer than three letters.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var word = new StringBuilder();
        foreach (var unit in text)
        {
            if (char.IsLetterOrDigit(unit) || char.IsSurrogate(unit) || unit is '+' or '.' && word.Length > 0)
                word.Append(char.ToLowerInvariant(unit));
            else
                Flush(folded, word);
        }
        Flush(folded, word);
        return folded.ToString();
    }

    /// <summary>Whether the folded text holds the folded words as whole words.</summary>
    public static bool Holds(string foldedText, string words)
    {
        return HoldsFolded(foldedText, Fold(words));
    }

    /// <summary>The same for words that are folded already.</summary>
    public static bool HoldsFolded(string foldedText, string foldedWords)
    {
        if (foldedWords.Length == 0)
            return false;
        for (var at = foldedText.IndexOf(foldedWords, StringComparison.Ordinal); at >= 0; at = foldedText.IndexOf(foldedWords, at + 1, StringComparison.Ordinal))
        {
            var end = at + foldedWords.Length;
            if ((at == 0 || foldedText[at - 1] == ' ') && (end == foldedText.Length || foldedText[end] == ' '))
                return true;
        }
        return false;
    }

    /// <summary>Whether the folded text holds any of the words.</summary>
    public static bool HoldsAny(string foldedText, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Holds(foldedText, word))
                return true;
        }
        return false;
    }

    /// <summary>Whether two texts say the same words.</summary>
    public static bool Same(string? left, string? right) => left is not null && right is not null && Fold(left) == Fold(right);

    /// <summary>Whether every word of the first stands among the words of the second.</summary>
    public static bool Within(string inner, string outer)
    {
        var words = Fold(outer).Split(' ');
        return Fold(inner).Split(' ').All(w => Array.IndexOf(words, w) >= 0);
    }

    private static void Flush(StringBuilder folded, StringBuilder word)
    {
        while (word.Length > 0 && word[^1] == '.')
            word.Length--;
        if (word.Length == 0)
            return;
        if (folded.Length > 0)
            folded.Append(' ');
        if (word.Length > 3 && word[^1] == 's' && word[^2] != 's')
            word.Length--;
        folded.Append(word);
        word.Clear();
    }
}
