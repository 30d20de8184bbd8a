using Rapport.Extraction.Grammar;

namespace Rapport.Extraction.Parties;

/// <summary>Which word of a person's name is the family name.</summary>
internal static class FamilyNames
{
    private static readonly HashSet<string> FamilyFirstCountries = new(["CHN", "KOR", "PRK", "TWN", "HKG", "MAC", "VNM", "HUN"], StringComparer.Ordinal);
    private static readonly HashSet<string> FamilyFirstSystems =
        new(["han", "hangul", "revised", "mccune-reischauer", "conventional", "pinyin", "wade-giles", "cantonese"], StringComparer.Ordinal);

    /// <summary>Whether the form gives the family name first: an Asian romanisation does, "Jay Y. Lee" does not.</summary>
    public static bool FamilyFirst(Actor actor, ActorName name) =>
        actor.Country is { } country && FamilyFirstCountries.Contains(country) && FamilyFirstSystems.Contains(name.System);

    /// <summary>The folded family name of a Latin form, or null where the form is of one word or of another script.</summary>
    public static string? Of(Actor actor, ActorName name)
    {
        if (actor.Kind != ActorKind.Person || name.Text.Length == 0 || NameTokens.IsIdeographic(name.Text[0]))
            return null;
        var tokens = NameTokens.Split(name.Text, new(0, name.Text.Length));
        if (tokens.Count < 2)
            return null;
        return FamilyFirst(actor, name) ? tokens[0].Key : tokens[^1].Key;
    }
}
