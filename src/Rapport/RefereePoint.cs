namespace Rapport;

/// <summary>One of the twelve things that a referee asks, and what the study answers.</summary>
/// <param name="Topic">What is asked.</param>
/// <param name="Status">Whether it could be answered.</param>
/// <param name="Words">The answer, or why there is none.</param>
public sealed record RefereePoint(RefereeTopic Topic, RefereeStatus Status, string Words);
