namespace Rapport.Ledger;

/// <summary>What readers left beside texts: comments, tags and corrections. They are entries like all others, and enter no content root; one is taken back by <see cref="LedgerFile.Retract"/> and never erased.</summary>
public sealed class LedgerNotes
{
    private readonly LedgerFile _ledger;
    private readonly Annotations _annotations;

    internal LedgerNotes(LedgerFile ledger, Annotations annotations)
    {
        _ledger = ledger;
        _annotations = annotations;
    }

    /// <summary>Keeps an annotation; it enters no content root. Said again after it was taken back, it holds again.</summary>
    /// <param name="kind">Comment, tag or correction.</param>
    /// <param name="subject">What it is kept under.</param>
    /// <param name="about">The claim, event or verdict, or null.</param>
    /// <param name="place">Where it stands, or null.</param>
    /// <param name="text">What it says.</param>
    /// <param name="author">Who.</param>
    public EntryReceipt Keep(AnnotationKind kind, string subject, string? about, AnnotationPlace? place, string text, string author) => _ledger.Write(() => _annotations.Take(kind, subject, about, place, text, author));

    /// <summary>The annotations kept under a subject that were not taken back, in this file's order.</summary>
    public IReadOnlyList<Annotation> Of(string subject) => _ledger.Read(() => _annotations.Of(subject));

    /// <summary>All annotations that were not taken back, the latest first.</summary>
    /// <param name="limit">How many at the most.</param>
    public IReadOnlyList<Annotation> Latest(int limit) => _ledger.Read(() => _annotations.Latest(limit));
}
