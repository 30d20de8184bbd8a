namespace Rapport.Resolution.Names;

/// <summary>A word of a name as its spelling is compared.</summary>
/// <param name="Text">Latin letters and digits, lower case; a sector word in its common form.</param>
/// <param name="Role">What it does in the name.</param>
/// <param name="Written">Latin letters and digits as it was written.</param>
/// <param name="IsRough">Whether its script has lost vowels or told l from r no longer.</param>
internal readonly record struct SpelledWord(string Text, WordRole Role, string Written, bool IsRough)
{
    /// <summary>How much the word weighs: long words tell more, light words little.</summary>
    public double Weight => Role switch
    {
        WordRole.Title or WordRole.Particle or WordRole.Form => MatchCosts.LightWord,
        WordRole.Initial => 0.5,
        WordRole.Sector => 0.7,
        WordRole.Name when Text.Length > 6 && WordLikeness.IsPatronymic(Text.AsSpan(Text.Length - 5)) => 2 * MatchCosts.LightWord,
        _ => 0.7 + (0.3 * Math.Min(Text.Length, 10) / 6),
    };
}
