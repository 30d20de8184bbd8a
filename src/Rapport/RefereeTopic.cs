namespace Rapport;

/// <summary>What a referee asks of every study, in the order it is answered.</summary>
public enum RefereeTopic
{
    /// <summary>Whether the question was written down before the answer was held.</summary>
    Registration,

    /// <summary>Whether the date was chosen by the outcome: the turn put earlier, and where none was.</summary>
    Date,

    /// <summary>What the same question finds for every donor, and without any two of them.</summary>
    PlacebosInSpace,

    /// <summary>How well the unit was followed before the turn.</summary>
    Fit,

    /// <summary>Whether a drift was under way before the turn, and how large a one would have been seen.</summary>
    PreTrend,

    /// <summary>Whether donors were touched by the turn.</summary>
    Spillover,

    /// <summary>What else moved at the time.</summary>
    Confounders,

    /// <summary>Whether the outcome moved the relation.</summary>
    ReverseCausality,

    /// <summary>How many questions were asked at once.</summary>
    Multiplicity,

    /// <summary>How small an effect would have been seen.</summary>
    Power,

    /// <summary>What other choices would have found.</summary>
    Choices,

    /// <summary>How all of it is had again.</summary>
    Repeat,
}
