using System.Collections.Immutable;

namespace Rapport.Ledger;

/// <summary>What an entry says, without who wrote it and when. An entry's id is the hash of just this.</summary>
public abstract record EntryContent
{
    private EntryContent()
    {
    }

    /// <summary>What kind of entry it makes.</summary>
    public abstract EntryKind Kind { get; }

    /// <summary>Bytes taken in. Equality of the list is by reference.</summary>
    /// <param name="Role">What they were taken in as.</param>
    /// <param name="Place">Where they came from.</param>
    /// <param name="Sha256">SHA-256 of the bytes, 64 hexadecimal digits.</param>
    /// <param name="Length">How many bytes.</param>
    /// <param name="Supersedes">The entries of the versions it takes the place of, in ordinal order; empty for a first version.</param>
    public sealed record SnapshotTaken(SnapshotRole Role, string Place, string Sha256, long Length, ImmutableArray<EntryId> Supersedes) : EntryContent
    {
        /// <summary>What came with the bytes, where something did.</summary>
        public Envelope? Envelope { get; init; }

        /// <inheritdoc/>
        public override EntryKind Kind => EntryKind.Snapshot;
    }

    /// <summary>A place no longer holds what was taken in from it; the bytes stay. Equality of the list is by reference.</summary>
    /// <param name="Role">What they were taken in as.</param>
    /// <param name="Place">Where they came from.</param>
    /// <param name="Supersedes">The entries of the versions withdrawn, in ordinal order.</param>
    public sealed record SnapshotWithdrawn(SnapshotRole Role, string Place, ImmutableArray<EntryId> Supersedes) : EntryContent
    {
        /// <inheritdoc/>
        public override EntryKind Kind => EntryKind.Withdrawal;
    }

    /// <summary>A rule came into force; the highest version of each name is in force.</summary>
    /// <param name="Rule">Name and version: <c>claims/growth@1</c>.</param>
    public sealed record RuleAdopted(string Rule) : EntryContent
    {
        /// <inheritdoc/>
        public override EntryKind Kind => EntryKind.Rule;
    }

    /// <summary>A person decided. Equality of the list is by reference.</summary>
    /// <param name="Decided">What was decided.</param>
    /// <param name="Subject">The id it is about; for a retraction, the decision's entry.</param>
    /// <param name="Value">The other id of a merge or split, or the verdict's word of an override.</param>
    /// <param name="Reason">Her reason.</param>
    /// <param name="Author">Who.</param>
    /// <param name="Replaces">Her own earlier decisions that this one takes the place of, in ordinal order.</param>
    public sealed record DecisionTaken(DecisionKind Decided, string Subject, string? Value, string Reason, string Author, ImmutableArray<EntryId> Replaces) : EntryContent
    {
        /// <inheritdoc/>
        public override EntryKind Kind => EntryKind.Decision;
    }

    /// <summary>A private remark.</summary>
    /// <param name="Subject">The document, claim, verdict or other id it is about.</param>
    /// <param name="Span">The place in the document, where it has one.</param>
    /// <param name="Text">The remark.</param>
    /// <param name="Author">Who.</param>
    public sealed record NoteTaken(string Subject, TextSpan? Span, string Text, string Author) : EntryContent
    {
        /// <summary>Comment, tag or correction.</summary>
        public AnnotationKind Annotated { get; init; }

        /// <summary>The claim, event or verdict within the subject's text, or null.</summary>
        public string? About { get; init; }

        /// <summary>Where it stands, down to the bytes, or null.</summary>
        public AnnotationPlace? Place { get; init; }

        /// <inheritdoc/>
        public override EntryKind Kind => EntryKind.Note;
    }

    /// <summary>A brief was written. Equality of the list is by reference.</summary>
    /// <param name="ContentRoot">The content root it printed.</param>
    /// <param name="AsOf">The day whose knowledge decided.</param>
    /// <param name="Statements">What it stated, in its order.</param>
    /// <param name="Follows">The brief written before it, so that going back to an earlier state is a brief of its own; null for the first.</param>
    public sealed record BriefWritten(string ContentRoot, DateOnly AsOf, ImmutableArray<BriefStatement> Statements, EntryId? Follows) : EntryContent
    {
        /// <inheritdoc/>
        public override EntryKind Kind => EntryKind.Brief;
    }

    /// <summary>Something could not be read.</summary>
    /// <param name="Fault">Where, and what is wrong.</param>
    public sealed record FaultMet(Fault Fault) : EntryContent
    {
        /// <inheritdoc/>
        public override EntryKind Kind => EntryKind.Fault;
    }
}
