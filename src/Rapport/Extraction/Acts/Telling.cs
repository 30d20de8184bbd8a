namespace Rapport.Extraction.Acts;

/// <summary>How a verb that governs an act tells it; the classes of <c>modality.txt</c>.</summary>
internal enum Telling
{
    None,
    Agree,
    Promise,
    Propose,
    Hope,
    Fear,
    Refuse,
    Deny,
    Stop,
    Threaten,
    Hypothesis,
    Begin,
    Urge,
    Say,
    Report,
}
