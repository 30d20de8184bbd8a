using System.Collections.Immutable;

namespace Rapport.Pipeline;

/// <summary>Words what statements rest on, so that two briefs can be held against each other.</summary>
internal sealed class Foundations
{
    private const int Digits = 16;

    private readonly Dictionary<SnapshotId, string> _bytes;
    private readonly Dictionary<DocumentId, string> _documents;

    public Foundations(IEnumerable<Snapshot> evidence, ImmutableArray<Document> documents)
    {
        _bytes = evidence.DistinctBy(s => s.Id).ToDictionary(s => s.Id, s => Short($"{Word.Of(s.Role)}:{s.Sha256}"));
        _documents = documents.Where(d => _bytes.ContainsKey(d.Snapshot)).ToDictionary(d => d.Id, d => _bytes[d.Snapshot]);
    }

    /// <summary>Evidence as <c>role:hash</c> with the first digits of its hash.</summary>
    public static string Short(string evidence) => evidence.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && evidence.Length > colon + 1 + Digits ? evidence[..(colon + 1 + Digits)] : evidence;

    /// <summary>Documents, files and rules, as <see cref="Ledger.BriefStatement.Rests"/> words them.</summary>
    public string Of(IEnumerable<DocumentId> documents, IEnumerable<SnapshotId> files, params string?[] rules) => string.Join(
        ' ',
        documents.Select(d => _documents.GetValueOrDefault(d)).Concat(files.Select(f => _bytes.GetValueOrDefault(f))).Concat(rules.Select(r => r is null ? null : "rule:" + r))
            .OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>Anchors and rules, worded alike.</summary>
    public string Of(ImmutableArray<Anchor> anchors, params string?[] rules) => Of(anchors.OfType<Anchor.InText>().Select(t => t.Document), anchors.OfType<Anchor.InCell>().Select(c => c.Cell.Snapshot), rules);
}
