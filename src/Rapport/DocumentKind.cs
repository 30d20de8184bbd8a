namespace Rapport;

/// <summary>Whose writing a document is.</summary>
public enum DocumentKind
{
    /// <summary>The press: the user's own articles.</summary>
    Press,

    /// <summary>A project note: facts in our own words, each naming its public record. No origin, outlet, stance or side.</summary>
    ProjectNote,

    /// <summary>An exercise: a text of ours with deliberate errors. No origin, outlet, stance or side; never counted as evidence.</summary>
    Exercise,
}
