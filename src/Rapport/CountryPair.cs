namespace Rapport;

/// <summary>Two countries. The order is the case's and carries no meaning: exchanging them exchanges every result.</summary>
/// <param name="First">ISO alpha-3 code.</param>
/// <param name="Second">ISO alpha-3 code.</param>
public readonly record struct CountryPair(string First, string Second)
{
    /// <summary>Whether the code is one of the two.</summary>
    public bool Has(string? code) => code == First || code == Second;

    /// <summary>The other one of the two.</summary>
    public string Other(string code) => code == First ? Second : First;

    /// <summary>Both codes, in the case's order.</summary>
    public IReadOnlyList<string> Both => [First, Second];
}
