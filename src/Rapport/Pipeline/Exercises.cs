using System.Collections.Immutable;

namespace Rapport.Pipeline;

/// <summary>Leaves out what was recorded from exercises: they show what checking does, and promise, name and say nothing.</summary>
internal static class Exercises
{
    /// <summary>The recordings of all other documents.</summary>
    public static IEnumerable<Recording> LeftOut(ImmutableArray<Document> documents, ImmutableArray<Recording> recordings)
    {
        var exercises = documents.Where(d => d.Kind == DocumentKind.Exercise).Select(d => d.Id).ToHashSet();
        return recordings.Where(r => !exercises.Contains(r.Document));
    }
}
