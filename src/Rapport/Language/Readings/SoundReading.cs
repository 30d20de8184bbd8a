namespace Rapport.Language.Readings;

/// <summary>One thing that a Latin syllable may stand for.</summary>
/// <param name="Sound">The syllable of the language that is read: see <see cref="Sounds"/>.</param>
/// <param name="System">By which spelling.</param>
/// <param name="Cost">How unusual the spelling is for the sound: a negative natural logarithm, 0 or more.</param>
public readonly record struct SoundReading(int Sound, ReadingSystem System, float Cost);
