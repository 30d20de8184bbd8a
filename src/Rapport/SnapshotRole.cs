namespace Rapport;

/// <summary>What a snapshot was taken in as.</summary>
public enum SnapshotRole
{
    /// <summary>An article, a digest, a note: text to be read.</summary>
    Press,

    /// <summary>A table of official figures.</summary>
    Table,

    /// <summary>Data of a study, or the table of flows of a scenario.</summary>
    Data,

    /// <summary>A file of the case itself: case.yaml, actors, chronicle, definitions, studies, scenarios.</summary>
    CaseFile,

    /// <summary>What a model answered about a sentence: in quarantine until a person accepts a proposal of it.</summary>
    Proposal,
}
