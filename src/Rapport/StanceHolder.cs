namespace Rapport;

/// <summary>Whose words carry a stance.</summary>
public enum StanceHolder
{
    /// <summary>The author's: the sentence as it is written.</summary>
    Author,

    /// <summary>The speaker's whose words the sentence gives.</summary>
    Speaker,
}
