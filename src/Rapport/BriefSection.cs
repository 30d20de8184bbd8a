using System.Collections.Immutable;

namespace Rapport;

/// <summary>One of the fixed questions a brief answers.</summary>
/// <param name="Id">converted, points, what-happened, who-said, promised, holds, measured, at-stake, changed, cannot-tell.</param>
/// <param name="Title">The question.</param>
/// <param name="Sentences">The answer.</param>
/// <param name="Tables">Its tables and charts.</param>
public sealed record BriefSection(string Id, string Title, ImmutableArray<BriefSentence> Sentences, ImmutableArray<BriefTable> Tables);
