namespace Rapport;

/// <summary>What kind of word about the future it is.</summary>
public enum PledgeKind
{
    /// <summary>A party binds itself.</summary>
    Pledge,

    /// <summary>It is on the agenda, no more.</summary>
    Agenda,

    /// <summary>Somebody says what another should do.</summary>
    Recommendation,

    /// <summary>A programme with a stated target.</summary>
    Target,
}
