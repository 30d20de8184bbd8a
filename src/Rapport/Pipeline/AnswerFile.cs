using System.Text.Json;

namespace Rapport.Pipeline;

/// <summary>A model's answer as bytes of the ledger, and back.</summary>
internal static class AnswerFile
{
    private const string Schema = "rapport/model-answer/1";
    private const int Deepest = 4;

    /// <summary>The bytes, as evidence in quarantine; one question to one model under one set of instructions has one place.</summary>
    public static Snapshot Write(ModelAnswer answer)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("document", answer.Document.Value);
            json.WriteNumber("start", answer.Sentence.Start);
            json.WriteNumber("length", answer.Sentence.Length);
            json.WriteString("text", answer.Text);
            json.WriteString("model", answer.Model);
            json.WriteString("instructions", answer.Instructions);
            json.WriteString("answer", answer.Answer);
            json.WriteEndObject();
        }
        return Snapshot.Of(SnapshotRole.Proposal, Place(answer.Document, answer.Sentence, answer.Model, answer.Instructions), [.. bytes.ToArray()]);
    }

    /// <summary>Where the answer to a question is kept.</summary>
    public static string Place(DocumentId document, TextSpan sentence, string model, string instructions) =>
        CaseEvidence.Added + Identity.Hash("model-answer-", document.Value, FormattableString.Invariant($"{sentence.Start}+{sentence.Length}"), model, instructions);

    /// <summary>The answer, or what is wrong with the bytes.</summary>
    public static Parsed<ModelAnswer> Read(Snapshot snapshot)
    {
        try
        {
            using var json = JsonDocument.Parse(snapshot.Bytes.AsMemory(), new JsonDocumentOptions { MaxDepth = Deepest });
            var root = json.RootElement;
            string Text(string name) => root.GetProperty(name).GetString() ?? throw new JsonException($"'{name}' is null");
            return Text("schema") == Schema
                ? new Parsed<ModelAnswer>.Ok(new(new(Text("document")), new TextSpan(root.GetProperty("start").GetInt32(), root.GetProperty("length").GetInt32()), Text("text"), Text("model"), Text("instructions"), Text("answer")))
                : Bad(snapshot, $"found the schema {Text("schema")}, expected {Schema}");
        }
        catch (Exception bad) when (bad is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return Bad(snapshot, $"no recorded answer of a model: {bad.Message}");
        }
    }

    private static Parsed<ModelAnswer>.Malformed Bad(Snapshot snapshot, string message) => new(new(snapshot.Place, "model-answer", message));
}
