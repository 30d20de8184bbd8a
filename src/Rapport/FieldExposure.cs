using System.Collections.Immutable;

namespace Rapport;

/// <summary>How far both sides hang on each other in one field of cooperation, by the products that the field's codes name; or that no product measures it.</summary>
/// <param name="Field">The field.</param>
/// <param name="Codes">The codes, headings or chapters, of its products; empty where none measures it.</param>
/// <param name="Sides">Each side's exposure over all of them; empty where there are none, or the table holds none.</param>
/// <param name="Gap">Why there is nothing, or null.</param>
public sealed record FieldExposure(string Field, ImmutableArray<string> Codes, ImmutableArray<Exposure> Sides, string? Gap);
