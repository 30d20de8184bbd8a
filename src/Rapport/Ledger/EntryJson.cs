using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Rapport.Ledger;

/// <summary>Entry contents to canonical JSON and back.</summary>
internal static class EntryJson
{
    public static byte[] ToBytes(EntryContent content) => content switch
    {
        EntryContent.SnapshotTaken c => EnvelopeJson.AddTo(new CanonicalJson(), c.Envelope).Add("length", c.Length).Add("place", c.Place).Add("role", Word.Of(c.Role))
            .Add("sha256", c.Sha256).Add("supersedes", c.Supersedes).ToBytes(),
        EntryContent.SnapshotWithdrawn c => new CanonicalJson().Add("place", c.Place).Add("role", Word.Of(c.Role)).Add("supersedes", c.Supersedes).ToBytes(),
        EntryContent.RuleAdopted c => new CanonicalJson().Add("rule", c.Rule).ToBytes(),
        EntryContent.DecisionTaken c => new CanonicalJson().Add("author", c.Author).Add("kind", Word.Of(c.Decided)).Add("reason", c.Reason)
            .Add("replaces", c.Replaces).Add("subject", c.Subject).Add("value", c.Value).ToBytes(),
        EntryContent.NoteTaken c => NoteJson.ToBytes(c),
        EntryContent.BriefWritten c => new CanonicalJson().Add("asOf", c.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Add("contentRoot", c.ContentRoot)
            .Add("follows", c.Follows?.Value).Add("statements", c.Statements.Select(s => Resting(new CanonicalJson().Add("id", s.Id), s.Rests).Add("text", s.Text).Add("value", s.Value))).ToBytes(),
        EntryContent.FaultMet c => new CanonicalJson().Add("code", c.Fault.Code).Add("column", c.Fault.Column).Add("file", c.Fault.Source)
            .Add("line", c.Fault.Line).Add("message", c.Fault.Message).ToBytes(),
        _ => throw new InvalidOperationException($"No form for {content.GetType().Name}."),
    };

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="LedgerReadException">The bytes are no content of this kind: the file was altered.</exception>
    public static EntryContent Read(EntryKind kind, ReadOnlyMemory<byte> bytes) =>
        TryRead(kind, bytes) ?? throw new LedgerReadException(LedgerFailure.Damaged, $"An entry of kind {Word.Of(kind)} cannot be read; run verify to see which.");

    /// <summary>The content, or null where the bytes are none of this kind.</summary>
    public static EntryContent? TryRead(EntryKind kind, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return Read(kind, document.RootElement);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    private static EntryContent? Read(EntryKind kind, JsonElement json) => kind switch
    {
        EntryKind.Snapshot => Word.TryParse<SnapshotRole>(json.GetProperty("role").GetString(), out var role)
            ? new EntryContent.SnapshotTaken(role, Text(json, "place"), Text(json, "sha256"), json.GetProperty("length").GetInt64(), Ids(json, "supersedes")) { Envelope = EnvelopeJson.Read(json) }
            : null,
        EntryKind.Withdrawal => Word.TryParse<SnapshotRole>(json.GetProperty("role").GetString(), out var role)
            ? new EntryContent.SnapshotWithdrawn(role, Text(json, "place"), Ids(json, "supersedes"))
            : null,
        EntryKind.Rule => new EntryContent.RuleAdopted(Text(json, "rule")),
        EntryKind.Decision => Word.TryParse<DecisionKind>(json.GetProperty("kind").GetString(), out var decided)
            ? new EntryContent.DecisionTaken(decided, Text(json, "subject"), json.GetProperty("value").GetString(), Text(json, "reason"), Text(json, "author"), Ids(json, "replaces"))
            : null,
        EntryKind.Note => NoteJson.Read(json),
        EntryKind.Brief => new EntryContent.BriefWritten(
            Text(json, "contentRoot"),
            DateOnly.ParseExact(Text(json, "asOf"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            [.. json.GetProperty("statements").EnumerateArray().Select(s => new BriefStatement(Text(s, "id"), Text(s, "text"), s.GetProperty("value").GetString()) { Rests = s.TryGetProperty("rests", out var rests) ? rests.GetString() ?? "" : "" })],
            json.GetProperty("follows").GetString() is { } follows ? new EntryId(follows) : null),
        EntryKind.Fault => new EntryContent.FaultMet(new(Text(json, "file"), Text(json, "code"), Text(json, "message"), Number(json, "line"), Number(json, "column"))),
        _ => null,
    };

    // Older briefs say nothing of what a statement rests on, and keep their hashes.
    private static CanonicalJson Resting(CanonicalJson json, string rests) => rests.Length == 0 ? json : json.Add("rests", rests);

    private static string Text(JsonElement json, string key) => json.GetProperty(key).GetString() ?? throw new FormatException(key);

    private static int? Number(JsonElement json, string key) => json.GetProperty(key) is { ValueKind: JsonValueKind.Number } value ? value.GetInt32() : null;

    private static ImmutableArray<EntryId> Ids(JsonElement json, string key) =>
        [.. json.GetProperty(key).EnumerateArray().Select(id => new EntryId(id.GetString() ?? throw new FormatException(key)))];
}
