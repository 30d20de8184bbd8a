namespace Rapport.Resolution.Names;

/// <summary>How alike two words are spelled, 0 to 1. Letters that write one sound in different languages, vowels, doubled and silent letters cost less.</summary>
// Ref: the edit distance is that of Damerau (1964) with weights; which letters are near is our own table.
internal static class WordLikeness
{
    private const int LongestWord = 48;

    // l and r change places between languages and between typists, less readily than w and v do.
    private const double Liquids = 0.6;

    // Latvian ends the names of men in s whatever their language: Sergejs Lavrovs.
    private const double FinalS = 0.6;

    // Below this no one asks how unlike two words are.
    private const double LeastLikeness = 0.3;

    private const int Ascii = 128;

    private static readonly double[] Exchanges = MakeExchanges();

    /// <summary>The likeness of two words.</summary>
    /// <param name="left">A word of one name.</param>
    /// <param name="right">A word of the other.</param>
    /// <param name="mayBeShort">Whether one may be a short form of the other: so are given names, not family names and not companies.</param>
    public static double Of(SpelledWord left, SpelledWord right, bool mayBeShort)
    {
        if (left.Role == WordRole.Number || right.Role == WordRole.Number)
            return left.Role == right.Role && left.Text == right.Text ? 1 : 0;
        if (left.Text == right.Text)
            return left.Text.Length == 0 ? 0 : 1;
        if (left.Role is WordRole.Particle or WordRole.Title || right.Role is WordRole.Particle or WordRole.Title)
            return 0;
        if (left.Role == WordRole.Initial || right.Role == WordRole.Initial)
            return left.Text.Length > 0 && right.Text.Length > 0 && left.Text[0] == right.Text[0] && left.Role != right.Role ? MatchCosts.Initial : 0;
        if (left.IsRough != right.IsRough)
            return MatchCosts.Rough * Edited(Rough(left.Text), Rough(right.Text));
        return Of(left.Text, right.Text, mayBeShort);
    }

    private static double Of(string left, string right, bool mayBeShort)
    {
        var likeness = Edited(left, right);
        var (shorter, longer) = left.Length <= right.Length ? (left, right) : (right, left);
        if (mayBeShort && shorter.Length >= 3 && longer.Length >= 5 && longer.StartsWith(shorter, StringComparison.Ordinal) && !IsPatronymic(longer.AsSpan(shorter.Length)))
            likeness = Math.Max(likeness, MatchCosts.ShortForm);
        if (likeness < MatchCosts.SameConsonants && left[0] == right[0] && Bones(left) is { Length: >= 2 } bones && bones == Bones(right))
            likeness = MatchCosts.SameConsonants;
        return likeness;
    }

    /// <summary>The likeness by edits alone.</summary>
    public static double Edited(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0 || left.Length > LongestWord || right.Length > LongestWord)
            return 0;
        var longest = Math.Max(left.Length, right.Length);
        // Words that are alike neither at the beginning nor at the end are two words.
        if (Exchange(left[0], right[0]) == 1 && Exchange(left[^1], right[^1]) == 1 && left[^1] != 's' && right[^1] != 's')
            return 0;
        // Every letter that one side has more costs at least as much as a silent one.
        if (Math.Abs(left.Length - right.Length) * MatchCosts.Silent * MatchCosts.Slope > longest)
            return 0;
        return Math.Max(0, 1 - (MatchCosts.Slope * Distance(left, right, longest * (1 - LeastLikeness) / MatchCosts.Slope) / longest));
    }

    private static string Rough(string word) => Bones(word).Replace('l', 'r');

    // A distance above the budget is not followed to its end.
    private static double Distance(string left, string right, double budget)
    {
        Span<double> before = stackalloc double[right.Length + 1];
        Span<double> last = stackalloc double[right.Length + 1];
        Span<double> row = stackalloc double[right.Length + 1];
        Span<double> gaps = stackalloc double[right.Length];
        for (var j = 1; j <= right.Length; j++)
        {
            gaps[j - 1] = Gap(right, j - 1);
            last[j] = last[j - 1] + gaps[j - 1];
        }
        for (var i = 1; i <= left.Length; i++)
        {
            var gap = Gap(left, i - 1);
            var least = row[0] = last[0] + gap;
            for (var j = 1; j <= right.Length; j++)
            {
                var best = Math.Min(last[j] + gap, row[j - 1] + gaps[j - 1]);
                best = Math.Min(best, last[j - 1] + Exchange(left[i - 1], right[j - 1]));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    best = Math.Min(best, before[j - 2] + MatchCosts.Swap);
                row[j] = best;
                least = Math.Min(least, best);
            }
            if (least > budget)
                return least;
            var free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[right.Length];
    }

    /// <summary>Whether the end of a word makes a father's name of it: Oleksandrovych is the son of Oleksandr.</summary>
    public static bool IsPatronymic(ReadOnlySpan<char> ending) => ending is "ovich" or "evich" or "ovych" or "evych" or "yevich" or "ovna" or "evna" or "ivna" or "yevna" or "zade" or "oglu" or "zoda";

    private static double Gap(string word, int at) => (at > 0 && word[at] == word[at - 1]) || (word[at] == 'h' && at > 0) ? MatchCosts.Silent : IsVowel(word[at]) ? MatchCosts.Vowel : word[at] == 's' && at == word.Length - 1 && at > 3 ? FinalS : 1;

    private static double Exchange(char one, char other) => one == other ? 0 : one < Ascii && other < Ascii ? Exchanges[(one * Ascii) + other] : 1;

    private static double[] MakeExchanges()
    {
        var costs = new double[Ascii * Ascii];
        for (var one = '\0'; one < Ascii; one++)
        {
            for (var other = '\0'; other < Ascii; other++)
                costs[(one * Ascii) + other] = one == other ? 0 : IsVowel(one) && IsVowel(other) ? MatchCosts.Vowel : 1;
        }
        Set("0o 1i 1l 3e 5s 4a 8b 7t 9g 6b 2z", MatchCosts.Lookalike);
        Set("lr", Liquids);
        Set("ck cq kq vw bv fv sz xs yj iy ij gj uw dt bp gk ou", MatchCosts.SameSound);
        return costs;

        void Set(string pairs, double cost)
        {
            foreach (var pair in pairs.Split(' '))
                costs[(pair[0] * Ascii) + pair[1]] = costs[(pair[1] * Ascii) + pair[0]] = cost;
        }
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>The bones of a word: its consonants by their sound, none twice in a row.</summary>
    public static string Bones(string word)
    {
        Span<char> bones = stackalloc char[Math.Min(word.Length, LongestWord)];
        var length = 0;
        for (var i = 0; i < bones.Length; i++)
        {
            var sound = word[i] switch { 'c' or 'q' or 'k' or 'g' => 'k', 'z' or 's' or 'x' => 's', 'v' or 'w' or 'f' or 'b' or 'p' => 'p', 'd' or 't' => 't', 'j' => 'y', 'h' => '\0', var other => other };
            if (sound == '\0' || (IsVowel(sound) && sound != 'y') || (sound == 'y' && i > 0))
                continue;
            if (length == 0 || bones[length - 1] != sound)
                bones[length++] = sound;
        }
        return bones[..length].ToString();
    }

}
