using System.Text.Json;

namespace Rapport.Export;

/// <summary>Writes what a model proposed, with what a person said of it.</summary>
public static class ProposalJson
{
    /// <summary>One object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="proposal">The proposal.</param>
    /// <param name="standing"><c>waiting</c>, <c>accepted</c>, <c>rejected</c> or <c>disputed</c>.</param>
    public static void Write(Utf8JsonWriter json, Proposal proposal, string standing)
    {
        json.WriteStartObject();
        json.Schema("proposal");
        json.WriteString("id", proposal.Id.Value);
        json.WriteString("document", proposal.Document.Value);
        json.Span("sentence", proposal.Sentence);
        json.WriteString("kind", Word.Of(proposal.Kind));
        json.Span("span", proposal.Span);
        json.WriteString("words", proposal.Words);
        json.Text("source", proposal.Source);
        json.Text("target", proposal.Target);
        json.Text("type", proposal.Type is { } type ? Word.Of(type).ToUpperInvariant() : null);
        json.WriteString("model", proposal.Model);
        json.WriteString("standing", standing);
        json.WriteEndObject();
    }
}
