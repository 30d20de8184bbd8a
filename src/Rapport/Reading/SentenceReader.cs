using System.Globalization;
using System.Text;
using Rapport.Language;

namespace Rapport.Reading;

/// <summary>Makes a document of a text that is no page: a sentence, a paragraph, a record of a corpus. All of it is body.</summary>
public static class SentenceReader
{
    /// <summary>The rule's name and version.</summary>
    public const string Rule = "read/sentence@1";

    /// <summary>The document, or why there is none.</summary>
    /// <param name="id">What the text is called.</param>
    /// <param name="text">The text.</param>
    /// <param name="published">The day it appeared, as <c>2026-01-06</c>, or null.</param>
    public static Parsed<Document> Read(string id, string text, string? published)
    {
        StatedMoment? moment = null;
        if (published is not null)
        {
            if (!DateOnly.TryParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return new Parsed<Document>.Malformed(new(id, "bad-date", $"found '{published}' for the day of publication, expected one such as 2026-01-06"));
            moment = new(day, null, DatePrecision.Day, null, true, false);
        }
        var bytes = Encoding.UTF8.GetBytes(text);
        var decoded = TextDecoder.Decode(bytes, "utf-8");
        if (decoded.Text.AsSpan().Trim().IsEmpty)
            return new Parsed<Document>.Malformed(new(id, "empty", "found no text, expected at least a word"));
        var snapshot = Snapshot.Of(SnapshotRole.Press, id, [.. bytes]);
        var whole = new TextSpan(0, decoded.Text.Length);
        var textSha256 = Identity.Sha256(decoded.Text);
        return new Parsed<Document>.Ok(new Document
        {
            Id = DocumentId.From(snapshot.Sha256, textSha256, Rule),
            Snapshot = snapshot.Id,
            Source = id,
            Sha256 = snapshot.Sha256,
            TextSha256 = textSha256,
            Encoding = decoded.Encoding,
            Rule = Rule,
            Text = decoded.Text,
            Runs = decoded.Runs,
            Language = LanguageGuess.Of(decoded.Text),
            Published = moment,
            Zones = [new Zone(ZoneKind.Body, whole)],
            Passages = [new Passage(whole, null, false)],
            Warnings = decoded.Warnings,
        });
    }
}
