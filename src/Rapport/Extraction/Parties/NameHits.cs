using Rapport.Extraction.Grammar;

namespace Rapport.Extraction.Parties;

/// <summary>A form found in a passage.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after it.</param>
/// <param name="Forms">What it can name.</param>
internal sealed record NameHit(int First, int End, IReadOnlyList<NameForm> Forms);

/// <summary>The tokens of a passage and the forms found among them, longest first and without overlap.</summary>
internal sealed class NameHits
{
    private NameHits(Passage passage, List<NameToken> tokens)
    {
        Passage = passage;
        Tokens = tokens;
        At = new NameHit?[tokens.Count];
    }

    public Passage Passage { get; }

    public List<NameToken> Tokens { get; }

    /// <summary>For each token: the form that starts there.</summary>
    public NameHit?[] At { get; }

    /// <summary>Finds the forms of a passage.</summary>
    public static NameHits In(string text, Passage passage, NameIndex index)
    {
        var hits = new NameHits(passage, NameTokens.Split(text, passage.Span));
        var after = -1;
        for (var i = 0; i < hits.Tokens.Count;)
        {
            var (forms, end) = index.Longest(text, hits.Tokens, i);
            // Hangul words begin at their first syllable; a name inside another word is no name.
            var inside = forms.Count > 0 && text[hits.Tokens[i].Span.Start] is >= '\uAC00' and <= '\uD7A3' && !hits.Tokens[i].RunStart && after != i && !IsToward(text, hits.Tokens[i].Span.Start, end - i);
            if (forms.Count == 0 || inside)
            {
                i++;
                continue;
            }
            hits.At[i] = new(i, end, forms);
            after = i = end;
        }
        return hits;
    }

    /// <summary>대인도 수출, 대호주 수출: a word begins with "toward", and the name behind it has more than one syllable.</summary>
    private static bool IsToward(string text, int at, int tokens) =>
        tokens > 1 && at > 0 && text[at - 1] == '대' && (at == 1 || text[at - 2] is < '\uAC00' or > '\uD7A3');

    /// <summary>Whether the token starts a name.</summary>
    public bool IsName(int token) => token < At.Length && At[token] is { } hit && hit.Forms[0].Kind is not (NameFormKind.NotAParty or NameFormKind.Guarded);
}
