using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Rapport.Sources.Containers;

/// <summary>Takes the files out of a ZIP archive, in the ordinal order of their names; a word processor's document gives its main part.</summary>
// Ref: PKWARE, APPNOTE 6.3; ECMA-376, part 2 (the parts of a document).
internal static class ZipMembers
{
    private const string WordPart = "word/document.xml";
    private const string WordProperties = "docProps/core.xml";
    private const int UnixTypes = 0xF000;
    private const int UnixLink = 0xA000;

    /// <summary>Its members.</summary>
    public static IEnumerable<Parsed<Snapshot>> Read(Snapshot file, Budget budget)
    {
        using var archive = Open(file);
        if (archive is null)
        {
            yield return Refused(file.Place, "unreadable", "the ZIP archive's directory is damaged or cut short");
            yield break;
        }
        if (archive.GetEntry(WordPart) is { } word)
        {
            var part = Take(file, word, file.Place, budget);
            yield return part is Parsed<Snapshot>.Ok ok ? new Parsed<Snapshot>.Ok(Document(ok.Value, archive, budget)) : part;
            yield break;
        }
        if (archive.GetEntry("[Content_Types].xml") is not null || archive.GetEntry("mimetype") is not null)
        {
            yield return Refused(file.Place, "binary", "text was expected, found a workbook, slides or a book");
            yield break;
        }
        var entries = archive.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal).ToList();
        if (entries.Count > budget.Limits.Members)
        {
            yield return Refused(file.Place, "too-large", $"{entries.Count} members, at most {budget.Limits.Members} are taken out");
            yield break;
        }
        var pages = entries.Where(e => SavedPage.IsPage(e.FullName)).Select(e => e.FullName).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry.FullName.EndsWith('/') || IsHidden(entry.FullName) || SavedPage.IsAsset(entry.FullName, pages.Contains))
                continue;
            yield return Wrong(entry) is { } fault
                ? new Parsed<Snapshot>.Malformed(fault with { Source = PlaceOf(file, entry) })
                : Take(file, entry, PlaceOf(file, entry), budget);
        }
    }

    private static ZipArchive? Open(Snapshot file)
    {
        try
        {
            var archive = new ZipArchive(new MemoryStream(ImmutableCollectionsMarshal.AsArray(file.Bytes)!), ZipArchiveMode.Read);
            // The directory is read when it is first asked for; what is wrong with it shows here.
            return archive.Entries.Count >= 0 ? archive : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static string PlaceOf(Snapshot file, ZipArchiveEntry entry) => $"{file.Place}!{entry.FullName.Replace('\0', '\uFFFD')}";

    // Nothing is ever written under an entry's name; a name that leads elsewhere still shows that the archive was made to harm.
    private static Fault? Wrong(ZipArchiveEntry entry)
    {
        var name = entry.FullName;
        if (name.StartsWith('/') || name.Contains('\\', StringComparison.Ordinal) || name.Contains('\0', StringComparison.Ordinal) || name.Split('/').Contains("..") || (name.Length > 1 && name[1] == ':'))
            return new("", "path", "a member's name that leads out of the archive is not taken in");
        if (((entry.ExternalAttributes >> 16) & UnixTypes) == UnixLink)
            return new("", "link", "a link in an archive is not followed");
        return entry.IsEncrypted ? new("", "encrypted", "the member is encrypted") : null;
    }

    private static Parsed<Snapshot> Take(Snapshot file, ZipArchiveEntry entry, string place, Budget budget)
    {
        try
        {
            using var stream = entry.Open();
            if (entry.Length > budget.Limits.BytesPerFile || budget.ReadAll(stream, budget.Room, Math.Max(1, entry.CompressedLength)) is not { } bytes)
                return Refused(place, "too-large", $"it inflates to more than {Math.Max(0, budget.Room)} bytes, or to more than {budget.Limits.Ratio} times its size");
            budget.Inflated += bytes.LongLength;
            return bytes.Length == 0 ? Refused(place, "empty", "the file is empty") : new Parsed<Snapshot>.Ok(MemberReader.Member(file, place, bytes, new(0, file.Bytes.Length), "zip"));
        }
        catch (Exception damaged) when (damaged is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            return Refused(place, "unreadable", "the member cannot be read: its compressed data are damaged or packed in a way that is not known");
        }
    }

    // The properties say who wrote it and when; their faults are no faults of the text.
    private static Snapshot Document(Snapshot part, ZipArchive archive, Budget budget)
    {
        var properties = archive.GetEntry(WordProperties) is { Length: < 1 << 20 } entry && Take(part, entry, WordProperties, budget) is Parsed<Snapshot>.Ok ok ? WordFields.Read(ok.Value.Bytes) : [];
        return part with { Envelope = part.Envelope! with { MediaType = PressForm.WordDocument, Stated = properties } };
    }

    private static bool IsHidden(string name) => name.StartsWith("__MACOSX/", StringComparison.Ordinal) || name.Split('/').Any(n => n.StartsWith('.') && n is not ("." or ".."));

    private static Parsed<Snapshot>.Malformed Refused(string place, string code, string message) => new(new Fault(place, code, message));
}
