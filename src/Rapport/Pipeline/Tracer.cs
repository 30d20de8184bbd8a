using System.Collections.Immutable;
using System.Text.Json;
using Rapport.Language;
using Rapport.Ledger;

namespace Rapport.Pipeline;

/// <summary>Walks a fact back: figure → verdict → claim → sentence → bytes, or to the published cell and its bytes.</summary>
public static class Tracer
{
    /// <summary>The way back from an id; empty where the last run knows no such id.</summary>
    public static ImmutableArray<TraceStep> Walk(LedgerFile ledger, string id)
    {
        var steps = ImmutableArray.CreateBuilder<TraceStep>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var documents = new Dictionary<DocumentId, Document?>();
        Visit(id);
        return steps.ToImmutable();

        void Visit(string one)
        {
            if (!seen.Add(one) || ledger.FindFact(one) is not { } stored)
                return;
            if (stored.Kind == FactIndex.DocumentKindName)
            {
                if (Document(new(one)) is { } document)
                    steps.Add(new("document", one, document.Source, null, null, document.Title ?? document.Source));
                return;
            }
            var fact = JsonSerializer.Deserialize(stored.Json.AsSpan(), WorkJson.Default.TracedFact)!;
            steps.Add(new(fact.Kind, fact.Id, null, null, null, fact.Text));
            foreach (var from in fact.RestsOn)
                Visit(from);
            foreach (var anchor in fact.Anchors)
                End(anchor);
        }

        void End(Anchor anchor)
        {
            switch (anchor)
            {
                case Anchor.InText text when Document(text.Document) is { } document:
                    if (!seen.Add($"{text.Document}:{text.Span}"))
                        break;
                    steps.Add(new("sentence", text.Document.Value, document.Source, SourceMap.ToBytes(document.Runs, text.Span), text.Span, text.Text));
                    if (document.Container is { } container)
                        steps.Add(new("container", document.Snapshot.Value, container.Place, container.Bytes, null, Held(container)));
                    break;
                case Anchor.InCell cell:
                    if (seen.Add($"{cell.Cell.Snapshot}:{cell.Cell.Bytes}"))
                        steps.Add(new("cell", cell.Cell.Snapshot.Value, cell.Cell.File, cell.Cell.Bytes, null, cell.Cell.Text));
                    break;
            }
        }

        static string Held(Container container) => container.Steps.IsEmpty ? "as it stands in the file" : "made from the file by " + string.Join(", ", container.Steps);

        Document? Document(DocumentId document)
        {
            if (!documents.TryGetValue(document, out var known))
            {
                known = ledger.FindFact(document.Value) is { Kind: FactIndex.DocumentKindName } stored ? JsonSerializer.Deserialize(stored.Json.AsSpan(), WorkJson.Default.Document) : null;
                documents.Add(document, known);
            }
            return known;
        }
    }
}
