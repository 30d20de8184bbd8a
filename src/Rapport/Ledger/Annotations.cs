namespace Rapport.Ledger;

/// <summary>What readers left beside texts: entries like all others, taken back by a retraction and never erased.</summary>
internal sealed class Annotations(EntryTable entries)
{
    // Notes that were taken back stand between those that were not; a page looks at this many to fill itself.
    private const int LookedAt = 5000;

    /// <summary>Keeps one. The same words at the same place are one entry: where it was taken back before, that is taken back in its turn.</summary>
    public EntryReceipt Take(AnnotationKind kind, string subject, string? about, AnnotationPlace? place, string text, string author)
    {
        var receipt = entries.Append(new EntryContent.NoteTaken(subject, place?.Span, text, author) { Annotated = kind, About = about, Place = place });
        if (receipt.Added)
            return receipt;
        foreach (var retraction in RetractionsOf(receipt.Id).ToList())
            Decisions.Take(entries, DecisionKind.Retract, retraction.Value, null, "said again", author);
        return receipt;
    }

    /// <summary>Those under a subject that hold, in the file's order.</summary>
    public IReadOnlyList<Annotation> Of(string subject) => [.. Held(entries.About(subject).Where(e => e.Kind == EntryKind.Note))];

    /// <summary>The latest that hold.</summary>
    public IReadOnlyList<Annotation> Latest(int limit) => [.. Held(entries.Before(long.MaxValue, LookedAt, EntryKind.Note)).Take(limit)];

    private IEnumerable<Annotation> Held(IEnumerable<LedgerEntry> notes) => notes
        .Where(e => !RetractionsOf(e.Id).Any())
        .Select(e => (Entry: e, Note: (EntryContent.NoteTaken)e.Read()))
        .Select(n => new Annotation(n.Entry.Id, n.Note.Annotated, n.Note.Subject, n.Note.About, n.Note.Place, n.Note.Text, n.Note.Author, n.Entry.Time));

    // Retractions of an entry that were not themselves retracted. Each names an older entry, so that this ends.
    private IEnumerable<EntryId> RetractionsOf(EntryId id) => entries.About(id.Value)
        .Where(e => e.Kind == EntryKind.Decision && e.Read() is EntryContent.DecisionTaken { Decided: DecisionKind.Retract })
        .Select(e => e.Id)
        .Where(retraction => !RetractionsOf(retraction).Any());
}
