using System.Runtime.CompilerServices;

namespace Rapport.Language.Syntax;

/// <summary>What the models see of a word's form: hashes of the form, of its ends and of its shape. Digits are one, quotation marks are one.</summary>
internal struct WordKeys
{
    /// <summary>The form, in lower case.</summary>
    public uint Lower;

    /// <summary>The form as written.</summary>
    public uint Form;

    /// <summary>The last one to four letters.</summary>
    public uint Suffix1, Suffix2, Suffix3, Suffix4;

    /// <summary>The first two and three letters.</summary>
    public uint Prefix2, Prefix3;

    /// <summary>Capitals, digits, marks and length.</summary>
    public uint Shape;

    /// <summary>What the table of verbs knows of it: the forms of a verb, and whether it is a noun as well.</summary>
    public uint Verb;

    /// <summary>The keys of a word; empty for a place outside the sentence.</summary>
    /// <param name="word">The form.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static WordKeys Of(ReadOnlySpan<char> word)
    {
        var keys = new WordKeys { Lower = Seed, Form = Seed };
        uint shape = 0, last = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var unit = Plain(word[i]);
            var lower = char.IsAsciiLetterUpper(unit) ? (char)(unit | 0x20) : unit < 0x80 ? unit : LowerOf(unit);
            keys.Lower = Step(keys.Lower, lower);
            keys.Form = Step(keys.Form, unit);
            if (i == 1)
                keys.Prefix2 = keys.Lower;
            else if (i == 2)
                keys.Prefix3 = keys.Lower;
            // Runs of one kind are one: Aa, AA, 9, A-a.
            var kind = unit != lower ? 1u : unit == '0' ? 2u : char.IsLetter(unit) ? 3u : unit == '-' ? 4u : 5u;
            if (kind != last)
                shape = (shape * 6) + kind;
            last = kind;
        }
        keys.Shape = (shape << 3) | (uint)Math.Min(word.Length, 7);
        var reading = VerbTable.Embedded.Of(word);
        keys.Verb = (uint)reading.Form | (reading.AlsoNoun ? 32u : 0);
        var suffix = Seed;
        for (var i = 1; i <= 4 && i <= word.Length; i++)
        {
            suffix = Step(suffix, LowerOf(Plain(word[^i])));
            if (i == 1)
                keys.Suffix1 = suffix;
            else if (i == 2)
                keys.Suffix2 = suffix;
            else if (i == 3)
                keys.Suffix3 = suffix;
            else
                keys.Suffix4 = suffix;
        }
        return keys;
    }

    private const uint Seed = 2166136261;

    private static uint Step(uint hash, char unit) => (hash ^ unit) * 16777619;

    private static char Plain(char unit) => unit switch
    {
        >= '0' and <= '9' => '0',
        '“' or '”' or '„' or '«' or '»' or '″' => '"',
        '‘' or '’' or '′' or '`' => '\'',
        '–' or '—' or '‑' or '‐' => '-',
        _ => unit,
    };

    private static char LowerOf(char unit) => unit < 0x80 ? char.ToLowerInvariant(unit) : CodePoint.IsLower(unit) ? unit : char.ToLowerInvariant(unit);
}
