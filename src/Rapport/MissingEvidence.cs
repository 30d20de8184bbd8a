namespace Rapport;

/// <summary>What would decide a claim and is not held.</summary>
/// <param name="What">The series in words.</param>
/// <param name="Command">The command that would bring it in.</param>
public sealed record MissingEvidence(string What, string Command);
