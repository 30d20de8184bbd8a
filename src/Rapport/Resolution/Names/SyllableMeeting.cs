using System.Collections.Immutable;
using Rapport.Language.Readings;

namespace Rapport.Resolution.Names;

/// <summary>Where two syllables of two names meet.</summary>
internal static class SyllableMeeting
{
    /// <summary>The cheapest meeting, or null where no reading of one is a reading of the other.</summary>
    /// <param name="left">A syllable.</param>
    /// <param name="right">The syllable at the same place of the other name.</param>
    /// <param name="leftKorean">How the left name spells Korean.</param>
    /// <param name="rightKorean">How the right name spells Korean.</param>
    /// <param name="leftOther">What a reading in another language costs the left name.</param>
    /// <param name="rightOther">Likewise for the right name.</param>
    /// <param name="isFamily">Whether the place is the family name.</param>
    public static Meeting? Find(Syllable left, Syllable right, ReadingSystem leftKorean, ReadingSystem rightKorean, OtherReadings leftOther, OtherReadings rightOther, bool isFamily)
    {
        if (!left.IsLatin && left.Writing == right.Writing && left.Writing == ReadingSystem.Han)
            return left.Character == right.Character && !HanCharacters.Table.AreApart(left.Text, right.Text) ? new(0, ReadingSystem.Han, ReadingSystem.Han, "", false) : null;
        if (left.Text == right.Text)
            return new(0, Plain(left, leftKorean), Plain(right, rightKorean), "", false);
        // Hangul says what is heard: two syllables of it are one only by the initial-sound rule.
        if (left.Writing == ReadingSystem.Hangul && right.Writing == ReadingSystem.Hangul)
            return left.Text.Length == 1 && right.Text.Length == 1 && HangulSyllable.AreVariants(left.Text[0], right.Text[0]) ? new(isFamily ? MatchCosts.InitialSound : MatchCosts.InitialSoundOfBearer, ReadingSystem.Hangul, ReadingSystem.Hangul, "", false) : null;
        Meeting? best = null;
        foreach (var (one, oneCost) in Readings(left, leftKorean, leftOther))
        {
            foreach (var (two, twoCost) in Readings(right, rightKorean, rightOther))
            {
                if (Meet(one, two, left, right, isFamily) is not { } met)
                    continue;
                var cost = oneCost + twoCost + met.Cost;
                if (best is null || cost < best.Value.Cost)
                    best = new(cost, one.System, two.System, met.Witnesses, met.Crosses);
            }
        }
        return best;
    }

    private static (double Cost, string Witnesses, bool Crosses)? Meet(SoundReading one, SoundReading two, Syllable left, Syllable right, bool isFamily)
    {
        var crosses = (left.Writing == ReadingSystem.Han) != (right.Writing == ReadingSystem.Han) || Sounds.Language(one.Sound) != Sounds.Language(two.Sound);
        if (one.Sound == two.Sound)
            return (0, left.Writing == ReadingSystem.Han ? left.Text : right.Writing == ReadingSystem.Han ? right.Text : "", crosses);
        if (Sounds.Language(one.Sound) == Sounds.Language(two.Sound))
            return Sounds.Language(one.Sound) == 0 && HangulSyllable.AreVariants((char)one.Sound, (char)two.Sound) ? (isFamily || left.Writing == ReadingSystem.Han || right.Writing == ReadingSystem.Han ? MatchCosts.InitialSound : MatchCosts.InitialSoundOfBearer, "", crosses) : null;
        // A character has the readings that it has, and Hangul that writes Mandarin by its sound has that sound: none is added by way of another character.
        if (left.Writing == ReadingSystem.Han || right.Writing == ReadingSystem.Han || IsSounded(left, one) || IsSounded(right, two))
            return null;
        if (isFamily)
            return MeetFamily(one, two);
        return HanCharacters.Table.Between(one.Sound, two.Sound) is { Cost: <= MatchCosts.FarthestCrossing } between ? (between.Cost + MatchCosts.Crossing, between.Witnesses, true) : null;
    }

    private static bool IsSounded(Syllable syllable, SoundReading reading) => syllable.Writing == ReadingSystem.Hangul && Sounds.Language(reading.Sound) != 0;

    // A family name crosses through the characters that are family names, where Korea has it.
    private static (double, string, bool)? MeetFamily(SoundReading one, SoundReading two)
    {
        var korean = Sounds.Language(one.Sound) == 0 ? one.Sound : Sounds.Language(two.Sound) == 0 ? two.Sound : -1;
        var other = korean == one.Sound ? two.Sound : one.Sound;
        if (korean >= 0 && NameSyllables.Korean.TryGetValue(((char)korean).ToString(), out var family))
        {
            for (var i = 0; i < family.Han.Length; i++)
            {
                if (HanCharacters.Table.Of(HanCharacters.Table.ClassOf(family.Han[i][0])).Share(other) > 0.1)
                    return (MatchCosts.Crossing + (0.2 * i), family.Han[i], true);
            }
        }
        return HanCharacters.Table.Between(one.Sound, two.Sound) is { Cost: <= MatchCosts.FarthestCrossing } between ? (between.Cost + MatchCosts.OddFamilyCharacter, between.Witnesses, true) : null;
    }

    private static ReadingSystem Plain(Syllable syllable, ReadingSystem korean) => !syllable.IsLatin ? syllable.Writing
        : (korean == ReadingSystem.Conventional ? syllable.Own : syllable.Old).IsEmpty ? (syllable.Other.IsEmpty ? ReadingSystem.Latin : syllable.Other[0].System) : korean;

    private static IEnumerable<(SoundReading Reading, double Cost)> Readings(Syllable syllable, ReadingSystem korean, OtherReadings other)
    {
        foreach (var reading in korean == ReadingSystem.Conventional ? syllable.Own : syllable.Old)
            yield return (reading, reading.Cost);
        if (double.IsPositiveInfinity(other.Cost) && syllable.IsLatin)
            yield break;
        foreach (var reading in syllable.Other)
        {
            if (!syllable.IsLatin)
                yield return (reading, reading.Cost);
            else if (!other.OnlyPinyin || reading.System == ReadingSystem.Pinyin)
                yield return (reading, reading.Cost + other.Cost);
        }
    }
}
