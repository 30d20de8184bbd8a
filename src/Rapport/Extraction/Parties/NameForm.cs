using System.Collections.Immutable;
using Rapport.Extraction.Grammar;

namespace Rapport.Extraction.Parties;

/// <summary>What a form in the index names.</summary>
internal enum NameFormKind
{
    Actor,
    Slip,
    Country,
    Demonym,
    Metonym,
    NotAParty,
    Guarded,
}

/// <summary>A form of a name and what it names.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Actor">The party, for a form of the actors file.</param>
/// <param name="Country">ISO alpha-3 code, for a country's form or a place.</param>
/// <param name="Upper">For each of its tokens: 1 an upper-case start is needed, 2 no lower-case letter may occur.</param>
internal sealed record NameForm(NameFormKind Kind, Actor? Actor, string? Country, ImmutableArray<byte> Upper)
{
    /// <summary>Whether the tokens are written as the form demands: "Turkey" is a country, "turkey" is not; "US" is, "us" is not.</summary>
    public bool Fits(List<NameToken> tokens, int first)
    {
        for (var i = 0; i < Upper.Length; i++)
        {
            var token = tokens[first + i];
            if ((Upper[i] >= 1 && !token.Upper) || (Upper[i] == 2 && !token.AllUpper))
                return false;
        }
        return true;
    }
}
