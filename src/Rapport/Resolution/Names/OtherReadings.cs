namespace Rapport.Resolution.Names;

/// <summary>What a reading in another language than Korean costs a name.</summary>
/// <param name="Cost">A negative logarithm; infinity rules such readings out.</param>
/// <param name="OnlyPinyin">Whether only pinyin is admitted.</param>
internal readonly record struct OtherReadings(double Cost, bool OnlyPinyin);
