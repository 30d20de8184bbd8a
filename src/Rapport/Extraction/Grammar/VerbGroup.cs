namespace Rapport.Extraction.Grammar;

/// <summary>A verb with its auxiliaries: "has not been signed", "will visit", "to meet".</summary>
internal sealed class VerbGroup
{
    /// <summary>Its first token.</summary>
    public required int First { get; init; }

    /// <summary>The token of the verb itself.</summary>
    public required int Head { get; init; }

    /// <summary>The verb.</summary>
    public required string Lemma { get; init; }

    /// <summary>The modal word in front, or null.</summary>
    public string? Modal { get; init; }

    /// <summary>Negated by not, never or hardly.</summary>
    public bool Negated { get; init; }

    /// <summary>A form of be with the participle, or a bare participle after a noun.</summary>
    public bool Passive { get; init; }

    /// <summary>Past tense, simple or perfect.</summary>
    public bool Past { get; init; }

    /// <summary>"had" with the participle.</summary>
    public bool PastPerfect { get; init; }

    /// <summary>"have" or "has" with the participle.</summary>
    public bool Perfect { get; init; }

    /// <summary>"is going to" and the progressive of moving verbs tell what comes.</summary>
    public bool Progressive { get; init; }

    /// <summary>After "to".</summary>
    public bool Infinitive { get; init; }

    /// <summary>A form in -ing without an auxiliary.</summary>
    public bool Gerund { get; init; }

    /// <summary>A participle without an auxiliary: "the plan proposed by".</summary>
    public bool Reduced { get; init; }

    /// <summary>Has tense: can carry a clause.</summary>
    public bool Finite => !Infinitive && !Gerund && !Reduced;
}
