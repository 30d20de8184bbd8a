namespace Rapport;

/// <summary>Whether somebody can be held to words.</summary>
public enum SpeakerKind
{
    /// <summary>Nobody but the author.</summary>
    None,

    /// <summary>Somebody by name or office.</summary>
    Named,

    /// <summary>Somebody without a name: "analysts", "it is hoped". Never a source.</summary>
    Unnamed,
}
