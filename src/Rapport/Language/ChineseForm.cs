namespace Rapport.Language;

/// <summary>The form in which Chinese is written.</summary>
public enum ChineseForm
{
    /// <summary>No character tells.</summary>
    Unknown,

    /// <summary>Simplified, as in mainland China and Singapore.</summary>
    Simplified,

    /// <summary>Traditional, as in Hong Kong, Macao and Taiwan; also hanja.</summary>
    Traditional,

    /// <summary>Both, neither much rarer than the other.</summary>
    Mixed,
}
