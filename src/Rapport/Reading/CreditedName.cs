using System.Collections.Immutable;

namespace Rapport.Reading;

/// <summary>Somebody a byline or a credit names.</summary>
/// <param name="Name">The name, its spaces normalised.</param>
/// <param name="Role">author, reporter, editor or translator.</param>
/// <param name="Title">The role as the page writes it, where it does.</param>
/// <param name="Notes">What stands beside the name: roles and affiliations.</param>
/// <param name="Span">Where the name stands in the text.</param>
internal sealed record CreditedName(string Name, string Role, string? Title, ImmutableArray<string> Notes, TextSpan Span)
{
    /// <summary>The person as the vocabulary has it.</summary>
    public Author ToAuthor() => new(
        Name,
        [Role, .. Notes.Where(IsRoleOnly)],
        [.. Notes.Where(note => !IsRoleOnly(note)).Select(note => new Affiliation(note, PersonNames.IsPoliticalOffice(note)))],
        Span);

    private static bool IsRoleOnly(string note) => PersonNames.IsRole(note) && !PersonNames.IsPoliticalOffice(note) && note.Split(' ').Length <= 3;
}
