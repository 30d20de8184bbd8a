using System.Collections.Immutable;

namespace Rapport;

/// <summary>One independent piece of writing. Its copies, translations and digests stand under it and add nothing to the count.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Title">Its title, where known.</param>
/// <param name="Outlet">Where it first appeared, where known.</param>
/// <param name="Country">ISO alpha-3 code of the outlet's seat, where known.</param>
/// <param name="Genre">What kind of writing it is.</param>
/// <param name="Published">When it first appeared.</param>
/// <param name="Tone">1 where its words favour the tie, −1 where they disfavour it, 0 neither.</param>
/// <param name="Members">The documents, or parts of digests, that carry it.</param>
/// <param name="Warnings">What is doubtful, such as a headline that attributes it to the wrong place.</param>
public sealed record Origin(
    OriginId Id,
    string? Title,
    string? Outlet,
    string? Country,
    Genre Genre,
    StatedMoment? Published,
    int Tone,
    ImmutableArray<PartRef> Members,
    ImmutableArray<Warning> Warnings)
{
    /// <summary>True where nobody calls it opinion and its text argues like one: <see cref="Genre"/> is then inferred.</summary>
    public bool GenreInferred { get; init; }
}
