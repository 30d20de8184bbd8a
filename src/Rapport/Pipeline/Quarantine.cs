using System.Collections.Immutable;
using Rapport.Extraction.Proposals;

namespace Rapport.Pipeline;

/// <summary>What models proposed, apart from everything else until a person accepts it.</summary>
internal static class Quarantine
{
    /// <summary>The proposals of all recorded answers, each read anew against its document; of two that propose the same the first stays. What an answer holds besides is a fault of its own.</summary>
    public static ImmutableArray<Proposal> Read(IEnumerable<Snapshot> answers, ImmutableArray<Document> documents, List<Fault> faults)
    {
        var byId = documents.ToDictionary(d => d.Id);
        var proposals = new List<Proposal>();
        foreach (var snapshot in answers.OrderBy(s => s.Sha256, StringComparer.Ordinal))
        {
            switch (AnswerFile.Read(snapshot))
            {
                case Parsed<ModelAnswer>.Ok { Value: var answer }:
                    var (read, refused) = AnswerReader.Read(answer, byId.GetValueOrDefault(answer.Document));
                    proposals.AddRange(read);
                    faults.AddRange(refused.Select(r => new Fault($"{answer.Model} on {answer.Document}", "proposal-refused", r)));
                    break;
                case Parsed<ModelAnswer>.Malformed bad:
                    faults.Add(bad.Fault);
                    break;
            }
        }
        return [.. proposals.DistinctBy(p => p.Id).OrderBy(p => p.Document.Value, StringComparer.Ordinal).ThenBy(p => p.Span.Start).ThenBy(p => p.Id.Value, StringComparer.Ordinal)];
    }

    /// <summary>The recordings with those that a person accepted.</summary>
    public static ImmutableArray<Recording> Release(ImmutableArray<Recording> recordings, ImmutableArray<Proposal> proposals, Rulings rulings)
    {
        var accepted = proposals.Where(p => rulings.IsAccepted(p.Id.Value)).ToLookup(p => p.Document);
        return accepted.Count == 0 ? recordings : [.. recordings.Select(r => Acceptance.Add(r, [.. accepted[r.Document]]))];
    }
}
