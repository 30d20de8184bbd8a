using System.Collections.Immutable;

namespace Rapport.Briefs.Sections;

/// <summary>What moved since the last brief that rested on other evidence.</summary>
internal static class Changed
{
    public static BriefSection Write(SourceDesk desk, NoteBook notes)
    {
        if (desk.Dossier.Changes is not { } changes)
        {
            return new("changed", "What changed since the last brief",
                [new SentenceBuilder(notes).Say("This is the first brief of this case on other evidence than its own.").Rests(desk.Count("earlier briefs", [])).Build()], []);
        }
        var ledger = desk.Count("changes", []);
        var sentence = new SentenceBuilder(notes).Count(changes.Length, ledger).Say(changes.Length == 1 ? " statement moved since the last brief." : " statements moved since the last brief.").Build();
        var rows = changes.Take(RowLimit.Rows).Select(c => ImmutableArray.Create(
            new SentenceBuilder(notes).Say(Word.Of(c.Kind)).Build(),
            new SentenceBuilder(notes).Verbatim(SourceDesk.Short(c.Text), ledger).Build(),
            new SentenceBuilder(notes).Verbatim(c.Before ?? "–", ledger).Build(),
            new SentenceBuilder(notes).Verbatim(c.After ?? "–", ledger).Build(),
            new SentenceBuilder(notes).Say(Word.Of(c.Why)).Build()));
        return new("changed", "What changed since the last brief", [sentence],
            changes.IsEmpty ? [] : [new("Changes", ["Kind", "Statement", "Before", "After", "Cause"], [.. rows], null, RowLimit.Told("Every statement that is new, gone or reads differently, with its cause.", changes.Length, "rapport changes CASE"))]);
    }
}
