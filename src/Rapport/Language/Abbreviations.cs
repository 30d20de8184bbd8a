using System.Collections.Frozen;

namespace Rapport.Language;

/// <summary>English abbreviations that end in a dot, by what the dot may mean besides.</summary>
internal static class Abbreviations
{
    /// <summary>The longest entry, in units.</summary>
    public const int Longest = 6;

    /// <summary>A name or a number always follows: the dot never ends a sentence.</summary>
    public static readonly FrozenSet<string> Leading = Set(
        "mr mrs ms mx dr drs prof rev fr hon gen lt col maj capt cpt cmdr adm sgt cpl sen rep reps sens gov pres amb min sec st ste mt messrs mme mlle supt insp det "
        + "vs v cf eg ie viz approx ca esp incl excl ed eds trans fig figs eq eqs vol vols pp para paras ch chap art arts sect al op ft");

    /// <summary>A number follows where the dot belongs to the abbreviation: No. 5, Jan. 6.</summary>
    public static readonly FrozenSet<string> BeforeNumber = Set("no nos p jan feb mar apr jun jul aug sep sept oct nov dec");

    /// <summary>The dot may end a sentence as well; what follows decides.</summary>
    public static readonly FrozenSet<string> Either = Set(
        "inc ltd pvt pte co corp llc plc bros jr sr esq etc ext dept univ assn govt est natl intl ave blvd rd bldg mon tue tues wed thu thur thurs fri sat sun phd bn mn tn cm mm km kg oz lb hr hrs mins secs");

    /// <summary>Words that begin a sentence far more often than a name: after U.S., Inc. or an initial they decide for an end.</summary>
    public static readonly FrozenSet<string> Starters = Set(
        "the a an it its in on at he she they we you but and or so this that these those there then thus however for from with while when where what which who why how if as after "
        + "before since although though because both some many most all each other another his her their our my your i not no yes now yet still also according meanwhile moreover "
        + "furthermore instead nevertheless despite during under over between among by to of earlier later last next such only even once one two three several analysts officials");

    /// <summary>Whether the lower-case word is in the set, without making a string of it.</summary>
    public static bool Holds(FrozenSet<string> set, ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 16)
            return false;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
