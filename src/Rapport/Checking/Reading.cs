using System.Collections.Immutable;
using Rapport.Checking.Evidence;

namespace Rapport.Checking;

/// <summary>A claim under one definition, before it is told.</summary>
/// <param name="Candidate">The series and the definition.</param>
/// <param name="Fit">How its value fits.</param>
/// <param name="Result">What it comes to in the claim's terms: a level, a change in percent, a place; null where nothing is held.</param>
/// <param name="Period">The period read.</param>
/// <param name="Values">What it is computed from.</param>
/// <param name="Earlier">An earlier vintage or period under which the claim holds, where it does not now.</param>
/// <param name="Memory">A value from memory for the same question: it never decides, but it may hold a verdict back.</param>
/// <param name="How">How it was worked out, where not read from a cell: "computed from 124.8 and 155.8".</param>
internal sealed record Reading(
    Candidate Candidate,
    Fit Fit,
    decimal? Result,
    Period? Period,
    ImmutableArray<KnownValue> Values,
    KnownValue? Earlier = null,
    Fit Memory = Fit.Unknown,
    string? How = null)
{
    /// <summary>The reading's name, where it is not made from its series.</summary>
    public string? Label { get; init; }

    /// <summary>Whether it is surely what the text means; false where the text may mean another whole.</summary>
    public bool Sure { get; init; } = true;

    /// <summary>Dated facts it rests on beside its values.</summary>
    public ImmutableArray<VerdictRow> Facts { get; init; } = [];

    /// <summary>The cells it rests on.</summary>
    public ImmutableArray<VerdictRow> Rows => [.. Values.SelectMany(v => v.Rows), .. Facts];

    /// <summary>The latest day from which any of its cells was known.</summary>
    public DateOnly? Vintage => Values.IsEmpty ? null : Values.Max(v => v.Vintage);

    /// <summary>The office, or empty.</summary>
    public string Office => Values.IsEmpty ? "" : Values[0].Office;
}
