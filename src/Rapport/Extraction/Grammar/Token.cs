using Rapport.Language.Syntax;

namespace Rapport.Extraction.Grammar;

/// <summary>A word, a mark, or a whole mention of a party, with what it does in its sentence.</summary>
internal sealed class Token
{
    /// <summary>Where it stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Lower case.</summary>
    public required string Key { get; init; }

    /// <summary>The party it names, where it is a mention.</summary>
    public Mention? Mention { get; init; }

    /// <summary>Begins with an upper-case letter.</summary>
    public bool Upper { get; init; }

    /// <summary>What it does.</summary>
    public WordClass Class { get; set; }

    /// <summary>The verb it is a form of, or the singular of the noun.</summary>
    public string Lemma { get; set; } = "";

    /// <summary>The form it has as a verb, once decided.</summary>
    public VerbForm Form { get; set; }

    /// <summary>The verb group it belongs to.</summary>
    public VerbGroup? Group { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Key}/{Class}";
}
