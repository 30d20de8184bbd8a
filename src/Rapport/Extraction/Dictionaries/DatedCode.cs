namespace Rapport.Extraction.Dictionaries;

/// <summary>An actor's code and the days for which it holds, both included; null for no end.</summary>
internal sealed record DatedCode(string Code, DateOnly? From, DateOnly? To)
{
    /// <summary>Whether it holds on a day; without a day only an undated one does.</summary>
    public bool HoldsOn(DateOnly? day) => day is { } on ? (From is null || on >= From) && (To is null || on <= To) : From is null && To is null;

    /// <summary>Whether it is the one for all other days.</summary>
    public bool IsDefault => From is null && To is null;
}
