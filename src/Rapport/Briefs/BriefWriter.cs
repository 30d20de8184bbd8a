using System.Collections.Immutable;
using Rapport.Briefs.Sections;

namespace Rapport.Briefs;

/// <summary>Writes the answer from a dossier: the same dossier gives the same sentences.</summary>
public static class BriefWriter
{
    /// <summary>The stage's rule, for the ledger.</summary>
    public const string Rule = "briefs/brief@7";

    /// <summary>Writes.</summary>
    public static Brief Write(Dossier dossier)
    {
        var desk = new SourceDesk(dossier);
        var notes = new NoteBook();
        var headline = Headline.Write(desk, notes);
        ImmutableArray<BriefSection> sections =
        [
            Converted.Write(desk, notes),
            Points.Write(desk, notes),
            WhatHappened.Write(desk, notes),
            WhoSaid.Write(desk, notes),
            Promised.Write(desk, notes),
            WhatHolds.Write(desk, notes),
            Measured.Write(desk, notes),
            AtStake.Write(desk, notes),
            Changed.Write(desk, notes),
            CannotTell.Write(desk, notes),
        ];
        return new(dossier.Case.Name, dossier.Case.Pair, dossier.AsOf, dossier.ContentRoot, headline, sections, notes.All, dossier.Changes, Footer(dossier));
    }

    private static BriefFooter Footer(Dossier dossier)
    {
        var counts = new List<KeyValuePair<string, int>>
        {
            new("press documents", dossier.Documents.Count(d => d.Kind == DocumentKind.Press)),
            new("origins", dossier.Origins.Length),
            new("project notes", dossier.Documents.Count(d => d.Kind == DocumentKind.ProjectNote)),
            new("exercises", dossier.Documents.Count(d => d.Kind == DocumentKind.Exercise)),
            new("facts of the chronicle", dossier.Case.Chronicle.Length),
            new("events", dossier.Events.Length),
            new("stated figures", dossier.Recordings.Sum(r => r.Claims.Length)),
            new("verdicts", dossier.Verdicts.Length),
            new("series", dossier.Series.Length),
            new("observations", dossier.Series.Sum(s => s.Observations.Length)),
            new("sentences not coded", dossier.Recordings.Sum(r => r.Uncoded.Length)),
            new("places that could not be read", dossier.Faults.Length),
            new("decisions of persons", dossier.Decisions.Length),
        };
        return new([.. counts], dossier.Faults, dossier.Rules);
    }
}
