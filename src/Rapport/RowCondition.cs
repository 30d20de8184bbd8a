using System.Collections.Immutable;

namespace Rapport;

/// <summary>Which rows of a study's data are used: a column and what it must be. Rows that fail any condition are left out.</summary>
/// <param name="Column">The column.</param>
/// <param name="Values">The values it may have; or one comparison: <c>!= x</c>, <c>&gt; x</c>, <c>&gt;= x</c>, <c>&lt; x</c>, <c>&lt;= x</c>, <c>= x</c>, where x is a value or the name of another column.</param>
public sealed record RowCondition(string Column, ImmutableArray<string> Values);
