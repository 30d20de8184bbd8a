namespace Rapport;

/// <summary>When a study was written down, and what was held of its outcome then. Changing a letter of the study makes it another study.</summary>
/// <param name="Study">SHA-256 of the study's text.</param>
/// <param name="Time">When it was registered, UTC.</param>
/// <param name="Held">What was held then.</param>
/// <param name="DataSha256">SHA-256 of the data held then, or null.</param>
public sealed record StudyRegistration(string Study, DateTimeOffset Time, HeldOutcome Held, string? DataSha256);
