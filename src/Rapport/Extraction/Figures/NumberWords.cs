using System.Collections.Frozen;

namespace Rapport.Extraction.Figures;

/// <summary>The closed lists of English number words.</summary>
internal static class NumberWords
{
    /// <summary>zero to ninety.</summary>
    public static FrozenDictionary<string, int> Cardinals { get; } = Make(
        "zero 0", "one 1", "two 2", "three 3", "four 4", "five 5", "six 6", "seven 7", "eight 8", "nine 9", "ten 10", "eleven 11", "twelve 12", "thirteen 13", "fourteen 14", "fifteen 15",
        "sixteen 16", "seventeen 17", "eighteen 18", "nineteen 19", "twenty 20", "thirty 30", "forty 40", "fifty 50", "sixty 60", "seventy 70", "eighty 80", "ninety 90");

    /// <summary>first to twentieth, for places in an order.</summary>
    public static FrozenDictionary<string, int> Ordinals { get; } = Make(
        "first 1", "second 2", "third 3", "fourth 4", "fifth 5", "sixth 6", "seventh 7", "eighth 8", "ninth 9", "tenth 10", "eleventh 11", "twelfth 12", "thirteenth 13", "fourteenth 14",
        "fifteenth 15", "sixteenth 16", "seventeenth 17", "eighteenth 18", "nineteenth 19", "twentieth 20");

    /// <summary>The parts of a whole: half, third, quarter.</summary>
    public static FrozenDictionary<string, int> Parts { get; } = Make(
        "half 2", "halves 2", "third 3", "thirds 3", "quarter 4", "quarters 4", "fourth 4", "fourths 4", "fifth 5", "fifths 5", "sixth 6", "sixths 6", "seventh 7", "eighth 8", "eighths 8",
        "tenth 10", "tenths 10");

    /// <summary>How many times as much a verb or adverb says, in hundredths.</summary>
    public static FrozenDictionary<string, int> Multiples { get; } = Make(
        "doubled 200", "doubling 200", "doubles 200", "tripled 300", "tripling 300", "trebled 300", "quadrupled 400", "quintupled 500", "halved 50", "halving 50", "twofold 200", "threefold 300",
        "fourfold 400", "fivefold 500", "sixfold 600", "sevenfold 700", "eightfold 800", "ninefold 900", "tenfold 1000");

    /// <summary>What a scale word multiplies by.</summary>
    public static decimal Scale(string word, bool joined) => word switch
    {
        "thousand" => 1e3m,
        "million" or "mn" or "mln" => 1e6m,
        "billion" or "bn" or "bln" => 1e9m,
        "trillion" or "tn" or "trn" => 1e12m,
        "m" when joined => 1e6m,
        "b" when joined => 1e9m,
        "t" when joined => 1e12m,
        "k" when joined => 1e3m,
        _ => 0,
    };

    private static FrozenDictionary<string, int> Make(params string[] pairs) =>
        pairs.Select(p => p.Split(' ')).ToFrozenDictionary(p => p[0], p => int.Parse(p[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
