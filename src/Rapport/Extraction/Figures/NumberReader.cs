using System.Globalization;
using Rapport.Extraction.Dates;

namespace Rapport.Extraction.Figures;

/// <summary>Reads English numbers in figures and words: "1,234.5", "2.1 million", "twenty-five", "two thirds", "10 to 12", "threefold".</summary>
internal static class NumberReader
{
    private const int LongestNumber = 20;

    // Times the largest scale it still fits a decimal.
    private const decimal Largest = 1e15m;

    /// <summary>The number that begins at a token, or null.</summary>
    public static ReadNumber? Read(SentenceView view, int at) => view.Tokens[at].Kind switch
    {
        TokenKind.Number => Figures(view, at),
        TokenKind.Word => Words(view, at),
        _ => null,
    };

    private static ReadNumber? Figures(SentenceView view, int at)
    {
        if (Value(view.Tokens[at]) is not { } value)
            return null;
        var next = at + 1;
        var sign = Sign(view, at);
        if (next < view.End && !view.Tokens[next].Spaced && view.Word(next) is "st" or "nd" or "rd" or "th")
            return new ReadNumber(at, next + 1, value, null, 1, "ordinal");
        // "2.5-fold", "10fold".
        var dash = view.Word(next) == "-" && next < view.End && !view.Tokens[next].Spaced ? 1 : 0;
        if (view.Word(next + dash) == "fold")
            return new ReadNumber(at, next + dash + 1, value, null, 1, "multiple");
        var scale = Scale(view, ref next);
        // "10-12 percent", "10 to 12 percent", "between 10 and 12": a range only where it rises.
        var joint = view.Word(next);
        var range = joint == "-" || joint == "~" || (joint == "to" && Lead(view, at) != "from") || (joint == "and" && Lead(view, at) == "between");
        if (range && next + 1 < view.End && view.Tokens[next + 1].Kind == TokenKind.Number && !view.IsDate(next + 1) && Value(view.Tokens[next + 1]) is { } high)
        {
            var after = next + 2;
            var highScale = Scale(view, ref after);
            if (scale == 1 || scale == highScale)
            {
                if (high > value && !(joint == "-" && view.Word(after) == "-"))
                    return new ReadNumber(at, after, value, high, highScale, "cardinal", sign);
                if (joint == "-")
                    return null;
            }
        }
        return new ReadNumber(at, next, value, null, scale, "cardinal", sign);
    }

    private static ReadNumber? Words(SentenceView view, int at)
    {
        var word = view.Word(at);
        if (NumberWords.Multiples.TryGetValue(word, out var hundredths))
            return view.Word(at + 1) == "down" ? null : new ReadNumber(at, at + 1, hundredths / 100m, null, 1, "multiple");
        if (word is "a" or "an" or "half" or "one")
        {
            if (Fraction(view, at) is { } fraction)
                return fraction;
            if (word is "a" && view.Word(at + 1) == "dozen")
                return new ReadNumber(at, at + 2, 12, null, 1, "word");
            if (word is "a" && view.Word(at + 1) == "hundred")
                return Scaled(view, at, at + 2, 100);
            if (word is "a" or "an" or "one" && NumberWords.Scale(view.Word(at + 1), false) is > 0 and var one)
                return new ReadNumber(at, at + 2, 1, null, one, "word");
            if (word == "half" && view.Word(at + 1) is "a" && NumberWords.Scale(view.Word(at + 2), false) is > 0 and var half)
                return new ReadNumber(at, at + 3, 0.5m, null, half, "word");
            // "the Korean one", "one of them": alone the word counts nothing.
            if (word != "one" || (view.Word(at + 1) is not ("hundred" or "percent" or "per") && NumberWords.Scale(view.Word(at + 1), false) == 0))
                return null;
        }
        if (!NumberWords.Cardinals.TryGetValue(word, out var first))
            return NumberWords.Ordinals.TryGetValue(word, out var ordinal) ? new ReadNumber(at, at + 1, ordinal, null, 1, "ordinal") : null;
        if (Fraction(view, at) is { } parts)
            return parts;
        decimal value = first;
        var next = at + 1;
        if (first >= 20 && view.Word(next) == "-" && NumberWords.Cardinals.TryGetValue(view.Word(next + 1), out var units) && units is > 0 and < 10)
            (value, next) = (value + units, next + 2);
        if (view.Word(next) == "dozen")
            (value, next) = (value * 12, next + 1);
        if (view.Word(next) == "hundred")
            (value, next) = (value * 100, next + 1);
        if (value >= 100 && view.Word(next) == "and" && NumberWords.Cardinals.TryGetValue(view.Word(next + 1), out var rest))
            (value, next) = (value + rest, next + 2);
        if (view.Word(next) == "-" && view.Word(next + 1) == "fold")
            return new ReadNumber(at, next + 2, value, null, 1, "multiple");
        return Scaled(view, at, next, value);
    }

    private static ReadNumber Scaled(SentenceView view, int at, int next, decimal value)
    {
        var scale = Scale(view, ref next);
        return new ReadNumber(at, next, value, null, scale, "word");
    }

    private static ReadNumber? Fraction(SentenceView view, int at)
    {
        var word = view.Word(at);
        if (word == "half" && view.Word(at + 1) is "of" or "the" or "its" or "their" && view.Word(at - 1) is not ("first" or "second" or "latter" or "other" or "first-"))
            return new ReadNumber(at, at + 1, 0.5m, null, 1, "fraction");
        var numerator = word is "a" or "an" ? 1 : NumberWords.Cardinals.GetValueOrDefault(word);
        var dash = view.Word(at + 1) == "-" ? 1 : 0;
        if (numerator is < 1 or > 9 || !NumberWords.Parts.TryGetValue(view.Word(at + 1 + dash), out var denominator) || numerator >= denominator || !(view.Word(at + 2 + dash) == "of" || IsChangedBy(view, at)))
            return null;
        // "a third of the way", "a quarter of a year" in a date is covered by the date.
        return new ReadNumber(at, at + 2 + dash, decimal.Round((decimal)numerator / denominator, 4), null, 1, "fraction");
    }

    /// <summary>"rose by one tenth", "fell a third": a part of what there was.</summary>
    private static bool IsChangedBy(SentenceView view, int at) =>
        FigureTables.Changes.Before(view.Tokens, view.Word(at - 1) is "by" ? at - 1 : at, view.Start, t => t.At(1) == "verb") is not null;

    private static decimal Scale(SentenceView view, ref int next)
    {
        var at = view.Word(next) == "-" && next < view.End && !view.Tokens[next].Spaced ? next + 1 : next;
        if (at >= view.End)
            return 1;
        var scale = NumberWords.Scale(view.Word(at), !view.Tokens[at].Spaced);
        if (scale == 0)
            return 1;
        next = at + 1;
        return scale;
    }

    private static int Sign(SentenceView view, int at)
    {
        if (at <= view.Start || view.Tokens[at].Spaced || view.Word(at - 1) is not ("-" or "+"))
            return 0;
        var free = at - 1 == view.Start || view.Tokens[at - 1].Spaced || view.Word(at - 2) is "(" or ":" or "$";
        return !free ? 0 : view.Word(at - 1) == "-" ? -1 : 1;
    }

    private static string Lead(SentenceView view, int at)
    {
        var before = at - 1;
        if (view.Word(before) is "$" or "€" or "£" or "us")
            before--;
        var lead = view.Word(before);
        return lead == "from" && view.Word(before - 1) is "ranging" or "ranges" or "ranged" or "range" ? "between" : lead;
    }

    private static decimal? Value(Token token) =>
        token.Lower.Length <= LongestNumber && decimal.TryParse(token.Lower.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < Largest ? value : null;
}
