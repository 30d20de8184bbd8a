namespace Rapport.Extraction.Grammar;

/// <summary>A sentence cut into tokens whose classes are decided, with its verb groups.</summary>
internal sealed class Sentence
{
    /// <summary>Where it stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Its tokens; a mention is one token.</summary>
    public required IReadOnlyList<Token> Tokens { get; init; }

    /// <summary>Its verb groups, in order.</summary>
    public required IReadOnlyList<VerbGroup> Groups { get; init; }

    /// <summary>Ends with a question mark.</summary>
    public bool Question { get; init; }

    /// <summary>The tokens' class at an index; a stop beyond either end.</summary>
    public WordClass ClassAt(int index) => index >= 0 && index < Tokens.Count ? Tokens[index].Class : WordClass.Stop;

    /// <summary>The token's word in lower case at an index; empty beyond either end.</summary>
    public string KeyAt(int index) => index >= 0 && index < Tokens.Count ? Tokens[index].Key : "";

    /// <summary>Reads a sentence of a text with the mentions that stand in it.</summary>
    public static Sentence Read(string text, TextSpan span, IReadOnlyList<Mention> mentions)
    {
        var tokens = SentenceTokens.Cut(text, span, mentions);
        SentenceTagger.Tag(tokens);
        return new Sentence
        {
            Span = span,
            Tokens = tokens,
            Groups = VerbGroups.Of(tokens),
            Question = tokens.Count > 0 && tokens.TakeLast(3).Any(t => t.Key is "?" or "\uFF1F"),
        };
    }
}
