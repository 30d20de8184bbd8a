using System.Collections.Immutable;

namespace Rapport.Cases.World;

/// <summary>What a name or code was found to mean. Results with lists are equal by reference of the list.</summary>
public abstract record CountryMatch
{
    private CountryMatch()
    {
    }

    /// <summary>It means one country.</summary>
    /// <param name="Country">The country.</param>
    /// <param name="Form">The form of the pack that it matched.</param>
    /// <param name="Shared">Where others share the form: the rule by which this one was taken; else null.</param>
    public sealed record Found(WorldCountry Country, string Form, SharedForm? Shared = null) : CountryMatch;

    /// <summary>Several share the form, and nothing says which is meant.</summary>
    /// <param name="Candidates">Those it may mean, in the order of their codes.</param>
    /// <param name="Form">The form, and what would decide.</param>
    public sealed record Ambiguous(ImmutableArray<WorldCountry> Candidates, SharedForm Form) : CountryMatch;

    /// <summary>It is in no list.</summary>
    /// <param name="Asked">What was asked.</param>
    /// <param name="Suggestions">At most five that may have been meant, the nearest first.</param>
    public sealed record Unknown(string Asked, ImmutableArray<CountrySuggestion> Suggestions) : CountryMatch;
}
