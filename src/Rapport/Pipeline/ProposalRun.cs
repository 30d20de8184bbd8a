using System.Collections.Immutable;
using Rapport.Extraction.Proposals;
using Rapport.Ledger;
using Rapport.Sources.Models;

namespace Rapport.Pipeline;

/// <summary>Asks a model about the sentences that the rules left uncoded, and keeps its answers in quarantine. Nothing that it answers changes a run before a person accepts it.</summary>
public static class ProposalRun
{
    // A server that does not answer so many times in a row is not asked further.
    private const int MostFailures = 5;

    /// <summary>Whether an address is this machine.</summary>
    public static bool IsThisMachine(Uri address) => ModelClient.IsThisMachine(address);

    /// <summary>The sentences of the press that the last run left uncoded, by document and place.</summary>
    public static ImmutableArray<(Document Document, TextSpan Sentence)> Open(LedgerFile ledger)
    {
        var documents = LastRun.Documents(ledger).Where(d => d.Kind == DocumentKind.Press).ToDictionary(d => d.Id);
        return [.. LastRun.Recordings(ledger).Where(r => documents.ContainsKey(r.Document)).OrderBy(r => r.Document.Value, StringComparer.Ordinal).SelectMany(r => r.Uncoded.Select(u => (documents[r.Document], u.Span)))];
    }

    /// <summary>Asks, one sentence after another, and keeps each answer before the next is asked for.</summary>
    /// <param name="ledger">The ledger, open for writing.</param>
    /// <param name="address">The model's address.</param>
    /// <param name="beyond">Whether an address beyond this machine is asked for knowingly.</param>
    /// <param name="key">Its key, or null.</param>
    /// <param name="model">The model's name.</param>
    /// <param name="limit">The most sentences to ask about.</param>
    /// <param name="time">How long one answer may take.</param>
    /// <param name="progress">Told of each sentence.</param>
    /// <param name="cancel">Stops between and within questions; answers kept until then stay.</param>
    public static async Task<ProposalReport> AskAsync(LedgerFile ledger, Uri address, bool beyond, string? key, string model, int limit, TimeSpan time, IProgress<Progress>? progress, CancellationToken cancel)
    {
        var held = ledger.Snapshots().Where(s => s.Current && s.Role == SnapshotRole.Proposal).Select(s => s.Place).ToHashSet(StringComparer.Ordinal);
        var open = Open(ledger);
        var waiting = open.Where(o => !held.Contains(AnswerFile.Place(o.Document.Id, o.Sentence, model, Instructions.Hash))).ToArray();
        var faults = ImmutableArray.CreateBuilder<Fault>();
        using var client = new ModelClient(address, beyond, key, time);
        var (asked, failed) = (0, 0);
        foreach (var (document, sentence) in waiting.Take(limit))
        {
            if (failed == MostFailures)
                break;
            progress?.Report(new("ask", asked, Math.Min(limit, waiting.Length)));
            var text = sentence.Of(document.Text);
            asked++;
            switch (await client.AskAsync(model, Instructions.Text, text, cancel).ConfigureAwait(false))
            {
                case Parsed<string>.Ok { Value: var answer }:
                    failed = 0;
                    ledger.Batch(() => ledger.TakeIn(AnswerFile.Write(new(document.Id, sentence, text, model, Instructions.Hash, answer))));
                    break;
                case Parsed<string>.Malformed bad:
                    failed++;
                    faults.Add(bad.Fault);
                    break;
            }
        }
        progress?.Report(new("ask", asked, asked));
        return new(asked, open.Length - waiting.Length, waiting.Length - asked, faults.ToImmutable());
    }
}
