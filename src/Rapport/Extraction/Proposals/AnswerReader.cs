using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Rapport.Extraction.Proposals;

/// <summary>
/// Reads what a model answered about a sentence, under limits, and keeps of it what stands in the sentence word for word. Everything else is refused with the reason: invented words, unknown types, a sentence that the document
/// does not have, an answer that is no JSON object of the form asked for. An answer is data, as an article is: nothing in it is done.
/// </summary>
public static class AnswerReader
{
    /// <summary>The rule, for the ledger.</summary>
    public const string Rule = "extraction/proposals@1";

    private const int MostCharacters = 1 << 16;
    private const int Deepest = 8;
    private const int MostOfAKind = 8;
    private static readonly JsonDocumentOptions Limits = new() { MaxDepth = Deepest };

    /// <summary>The proposals, and why the rest was refused.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="document">The document it names, or null where it is not among those read.</param>
    public static (ImmutableArray<Proposal> Proposals, ImmutableArray<string> Refused) Read(ModelAnswer answer, Document? document)
    {
        if (document is null || answer.Sentence.Start < 0 || answer.Sentence.Length <= 0 || answer.Sentence.End > document.Text.Length || answer.Sentence.Of(document.Text) != answer.Text)
            return ([], ["the sentence does not stand in the document"]);
        if (answer.Answer.Length > MostCharacters)
            return ([], [FormattableString.Invariant($"an answer of {answer.Answer.Length} characters, expected at most {MostCharacters}")]);
        try
        {
            using var json = JsonDocument.Parse(Bare(answer.Answer), Limits);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return ([], [$"found {json.RootElement.ValueKind}, expected a JSON object"]);
            var proposals = new List<Proposal>();
            var refused = ImmutableArray.CreateBuilder<string>();
            foreach (var (name, kind) in new[] { ("events", ProposalKind.Event), ("quotes", ProposalKind.Quote), ("claims", ProposalKind.Claim) })
            {
                if (!json.RootElement.TryGetProperty(name, out var list))
                    continue;
                if (list.ValueKind != JsonValueKind.Array)
                {
                    refused.Add($"'{name}' is {list.ValueKind}, expected a list");
                    continue;
                }
                if (list.GetArrayLength() > MostOfAKind)
                    refused.Add(FormattableString.Invariant($"{list.GetArrayLength()} {name}, of which the first {MostOfAKind} are read"));
                foreach (var element in list.EnumerateArray().Take(MostOfAKind))
                {
                    if (One(answer, kind, element, out var reason) is { } proposal)
                        proposals.Add(proposal);
                    else
                        refused.Add(reason);
                }
            }
            return ([.. proposals.DistinctBy(p => p.Id)], refused.ToImmutable());
        }
        catch (JsonException bad)
        {
            return ([], [$"no JSON of the form asked for: {bad.Message}"]);
        }
    }

    private static Proposal? One(ModelAnswer answer, ProposalKind kind, JsonElement element, out string reason)
    {
        reason = "";
        if (element.ValueKind != JsonValueKind.Object)
        {
            reason = $"found {element.ValueKind} in the list of {Word.Of(kind)}s, expected an object";
            return null;
        }
        if (Words(element, "words", out reason) is not { } words || Place(answer, words, ref reason) is not { } span)
            return null;
        EventType? type = null;
        string? source = null, target = null;
        if (kind != ProposalKind.Claim)
        {
            if (Words(element, kind == ProposalKind.Event ? "source" : "speaker", out reason) is not { } who || Place(answer, who, ref reason) is null)
                return null;
            source = who;
        }
        if (kind == ProposalKind.Event)
        {
            if (element.TryGetProperty("target", out var toward) && toward.ValueKind == JsonValueKind.String && toward.GetString() is { Length: > 0 } whom)
            {
                if (Place(answer, whom, ref reason) is null)
                    return null;
                target = whom;
            }
            if (Words(element, "type", out reason) is not { } word)
                return null;
            if (!Word.TryParse<EventType>(word.ToLowerInvariant(), out var known))
            {
                reason = $"the type '{Shown(word)}' is none of PLOVER's";
                return null;
            }
            type = known;
            if (target == source)
            {
                reason = $"'{Shown(source!)}' acts toward itself";
                return null;
            }
        }
        var id = ProposalId.From(answer.Document.Value, span.Start.ToString(CultureInfo.InvariantCulture), span.Length.ToString(CultureInfo.InvariantCulture), Word.Of(kind), source, target, type is { } t ? Word.Of(t) : null);
        return new(id, answer.Document, answer.Sentence, kind, words, span, source, target, type, answer.Model);
    }

    private static string? Words(JsonElement element, string name, out string reason)
    {
        reason = "";
        if (element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && text.Trim().Length > 0)
            return text;
        reason = $"no '{name}'";
        return null;
    }

    // Word for word: a zero-width character, another dash or a straightened quote is another text.
    private static TextSpan? Place(ModelAnswer answer, string words, ref string reason)
    {
        var at = answer.Text.IndexOf(words, StringComparison.Ordinal);
        if (at >= 0)
            return new TextSpan(answer.Sentence.Start + at, words.Length);
        reason = $"'{Shown(words)}' does not stand in the sentence";
        return null;
    }

    private static string Shown(string words) => words.Length <= 60 ? words : words[..60] + "…";

    // Models like to wrap JSON into a fence of Markdown.
    private static string Bare(string answer)
    {
        var text = answer.Trim();
        if (!text.StartsWith("```", StringComparison.Ordinal) || text.IndexOf('\n', StringComparison.Ordinal) is not (> 0 and var line))
            return text;
        text = text[(line + 1)..];
        return text.EndsWith("```", StringComparison.Ordinal) ? text[..^3] : text;
    }
}
