namespace Rapport.Language;

/// <summary>A changed text that knows where each of its parts stood before. Two of them are equal only if they share their map.</summary>
/// <param name="Text">The changed text.</param>
/// <param name="Map">The way between the two texts.</param>
public sealed record MappedText(string Text, OffsetMap Map)
{
    /// <summary>The stretch of the original that a range of <see cref="Text"/> was made from, grown to whole composed pieces.</summary>
    public TextSpan ToOriginal(TextSpan span) => Map.ToOriginal(span);

    /// <summary>The stretch of <see cref="Text"/> that a range of the original became, grown to whole composed pieces.</summary>
    public TextSpan ToMapped(TextSpan original) => Map.ToMapped(original);
}
