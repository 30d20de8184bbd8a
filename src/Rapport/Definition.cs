using System.Collections.Immutable;

namespace Rapport;

/// <summary>One of the things a term can mean, and the series that answers it.</summary>
/// <param name="Id">Names it within the case.</param>
/// <param name="Term">The term it defines.</param>
/// <param name="Words">Words in a text that call for it.</param>
/// <param name="Selector">Which series answer it.</param>
/// <param name="Differs">How it differs from the term's other definitions, in a sentence.</param>
/// <param name="Source">Who defines it so.</param>
/// <param name="Cell">Where it stands in the case's file.</param>
public sealed record Definition(string Id, string Term, ImmutableArray<string> Words, SeriesSelector Selector, string Differs, string Source, CellAddress Cell);
