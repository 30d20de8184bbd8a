namespace Rapport;

/// <summary>In what form a party is mentioned.</summary>
public enum MentionForm
{
    /// <summary>By a name.</summary>
    Name,

    /// <summary>By a name with an office before or after it.</summary>
    TitledName,

    /// <summary>By an adjective: "South Korean".</summary>
    Demonym,

    /// <summary>By a place that stands for its government: "Seoul".</summary>
    Metonym,

    /// <summary>By a side: "the Chinese side".</summary>
    Side,

    /// <summary>By an office alone: "the South Korean president".</summary>
    Office,

    /// <summary>Two or more parties at once: "both countries", "the two leaders".</summary>
    Both,
}
