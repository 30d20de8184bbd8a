namespace Rapport.Language.Readings;

/// <summary>
/// How Korean syllables are spelled in Latin letters: by their bearers in the South, who mix the Revised Romanization with English habits, and by
/// McCune–Reischauer without its marks, which the North keeps. Each part of a syllable has its spellings with a cost, a negative natural logarithm
/// of how usual it is; the cost of a syllable is their sum. Letters are lower case without apostrophes, breves and hyphens.
/// </summary>
// Ref: National Institute of Korean Language, Romanization of Korean (2000); McCune and Reischauer (1939), tables of initials, vowels and finals.
internal static class KoreanSpellings
{
    private static readonly string[] Initials =
    [
        "g.7 k.7 gh3", "kk.5 gg1 k2", "n0", "d.2 t1.8", "tt.5 dd1 d2", "r.3 l1 n2.5", "m0", "b.2 p1.7", "bb1 pp.5", "s0 sh2.5", "ss.5 s.8", "0", "j.2 ch1.8 jh3", "jj.5 j2",
        "ch.1 c3 j3.5", "k.2 kh1.5", "t.2 th1.5", "p.3 ph1.2", "h0",
    ];

    private static readonly string[] Vowels =
    [
        "a.1", "ae.3 ai1.5 ay2.5 e2.3 eh3", "ya.1", "yae.5", "eo.8 u.8 o2.5 uh2 aw3.5 eu3 eou2.8 yu3.5 oe3.5", "e.2 ei2.5 eh3", "yeo.8 yu.9 you1.3 yo2.5 ye3 yuh3 eu3 yeu3 eo3 youe3.5", "ye.3 e1.5 ae3", "o.2 oh2.5", "wa.1", "wae.4 wai2",
        "oe.7 oi1.2 we2 wei2.5", "yo.2", "u.9 oo.7 ou2.5 woo.4 wu1.8 uh3 ew3.5", "wo.3 weo2 woo3", "we.3", "wi.7 wee1.2 ui2.5", "yu.5 yoo1 you1.8", "eu.4 u1.6 oo3.5 e3.5 eou2 ue3 yu3.5", "ui1 ee1.2 eui1 i1.6 hee4", "i.3 ee1.5 ie2.5 y3 ih3 ey3.5 yi3.5",
    ];

    // None, ㄱ, ㄴ, ㄹ, ㅁ, ㅂ, ㅅ, ㅇ: the others do not stand in names.
    private static readonly (int Final, string Spellings)[] Finals =
        [(0, "0 h3"), (1, "k.1 g2.5 ck2.5 c3 gk3.5"), (4, "n0 ne3"), (8, "l.1 ll2.5 r3"), (16, "m0"), (17, "p.4 b1"), (19, "t.4 s1.2"), (21, "ng0 nng3.5")];

    private static readonly string[] OldInitials =
        ["k0 g1.5", "kk0", "n0", "t0 d1.5", "tt0", "r0 l1.5 n2", "m0", "p0 b1.5", "pp0", "s0 sh1", "ss0", "0", "ch0 j.7", "tch0 jj1", "ch0", "k0", "t0", "p0", "h0"];

    private static readonly string[] OldVowels =
        ["a0", "ae0", "ya0", "yae0", "o0", "e0", "yo0", "ye0 e1", "o0", "wa0", "wae0", "oe0", "yo0", "u0", "wo0", "we0", "wi0", "yu0", "u0", "ui0", "i0"];

    private static readonly (int Final, string Spellings)[] OldFinals = [(0, "0"), (1, "k0"), (4, "n0 ne3"), (8, "l0"), (16, "m0"), (17, "p0"), (19, "t0"), (21, "ng0")];

    /// <summary>Spellings of the South.</summary>
    public static IEnumerable<(string Spelling, char Syllable, float Cost)> Own() => Spell(Initials, Vowels, Finals, hasHabits: true);

    /// <summary>Spellings of McCune–Reischauer without marks, for the North and for older texts.</summary>
    public static IEnumerable<(string Spelling, char Syllable, float Cost)> Old() => Spell(OldInitials, OldVowels, OldFinals, hasHabits: false);

    private static IEnumerable<(string, char, float)> Spell(string[] initials, string[] vowels, (int Final, string Spellings)[] finals, bool hasHabits)
    {
        foreach (var (syllable, rarity) in NameSyllables.Costs.OrderBy(c => c.Key))
        {
            foreach (var (final, spellings) in finals.Where(f => f.Final == HangulSyllable.Final(syllable)))
            {
                foreach (var (start, startCost) in Choices(initials[HangulSyllable.Initial(syllable)]))
                {
                    foreach (var (middle, middleCost) in Choices(vowels[HangulSyllable.Vowel(syllable)]))
                    {
                        foreach (var (end, endCost) in Choices(spellings))
                        {
                            if ((hasHabits ? Fits(syllable, start, middle, final, end) : 0) is { } extra)
                                yield return (start + middle + end, syllable, rarity + startCost + middleCost + endCost + extra);
                        }
                    }
                }
            }
        }
    }

    // Habits that hold for a part only beside another part.
    private static float? Fits(char syllable, string start, string middle, int final, string end)
    {
        var vowel = HangulSyllable.Vowel(syllable);
        var opensWithVowel = start.Length == 0;
        return (start, middle, end) switch
        {
            // A silent h closes an open syllable after a vowel that would else look too short.
            (_, _, "h") when middle is not ("a" or "o" or "u" or "e") => null,
            // yi and y for 이 need that nothing stands before; "ey" and "y" do not open a name.
            (_, "yi", _) when !opensWithVowel => null,
            (_, "y" or "ey", _) when opensWithVowel || final != 0 => null,
            // uh and aw stand in open syllables and before no consonant.
            (_, "aw" or "eh" or "oh" or "yuh" or "ay", _) when final != 0 => null,
            (_, "uh", _) when final is not (0 or 4) => null,
            // June for 준, with the silent e of English.
            (_, _, "ne") when middle != "u" => null,
            // A y after ch and j changes nothing that is heard: Chyung. Elsewhere it makes another vowel.
            (_, "yu", _) when vowel is 4 or 18 && start is not ("j" or "ch" or "h") => null,
            // sh stands before i and w: Shin, Shik, Shwi; else it is an odd choice.
            ("sh", _, _) => vowel is 16 or 20 ? -1.5f : 0,
            // 우, 욱 and 운 are written with the w that English expects, 구 is not.
            (_, "woo" or "wu", _) when !opensWithVowel => null,
            // English ears write Woo, Wook, Woon, Wi for 우, 욱, 운.
            ("", "u", _) when vowel == 13 => final == 0 ? 2f : -0.3f,
            // 은 alone is Eun in the South; the North writes Un.
            ("", "u", _) when vowel == 18 => 1.2f,
            // Before n and ng the South writes u for ㅓ more than eo: Jung, Sung, Hun.
            (_, "u", "ng") when vowel == 4 => -0.3f,
            (_, "you", "ng") when vowel == 6 => opensWithVowel ? -0.9f : 0,
            (_, "ee" or "i", "") when vowel == 19 && start == "h" => -1f,
            (_, "ee" or "i", _) when vowel == 19 => 0.8f,
            // 은 is Eun, and 승 is Seung or Sung.
            (_, "u", "ng") when vowel == 18 => -0.2f,
            _ => 0,
        };
    }

    /// <summary>What a list of spellings with costs holds; the cost is the number at the end of each.</summary>
    private static IEnumerable<(string Letters, float Cost)> Choices(string list)
    {
        foreach (var choice in list.Split(' '))
        {
            var letters = choice.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.');
            yield return (letters, float.Parse(choice.AsSpan(letters.Length), System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
