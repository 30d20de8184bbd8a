using System.Collections.Immutable;
using Rapport.Language.Readings;

namespace Rapport.Resolution.Names;

/// <summary>One syllable of a name and everything it may stand for.</summary>
/// <param name="Text">As it is compared: a Han character, a Hangul syllable, or lower case Latin letters.</param>
/// <param name="Writing">Han, Hangul, or Latin.</param>
/// <param name="Character">The class of the Han character, or -1.</param>
/// <param name="Own">Korean readings as people of the South spell themselves; each cost counts from the cheapest of them.</param>
/// <param name="OwnBase">The cost of the cheapest of <paramref name="Own"/>.</param>
/// <param name="Old">Korean readings by McCune–Reischauer without marks, likewise.</param>
/// <param name="OldBase">The cost of the cheapest of <paramref name="Old"/>.</param>
/// <param name="Other">Readings in other languages, with their whole cost; for Han and Hangul also the Korean ones.</param>
internal sealed record Syllable(string Text, ReadingSystem Writing, int Character, ImmutableArray<SoundReading> Own, float OwnBase, ImmutableArray<SoundReading> Old, float OldBase, ImmutableArray<SoundReading> Other)
{
    /// <summary>Whether the syllable is spelled in Latin letters.</summary>
    public bool IsLatin => Writing == ReadingSystem.Latin;
}
