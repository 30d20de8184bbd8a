using System.Text;
using System.Text.RegularExpressions;
using Rapport.Language;

namespace Rapport.Sources.Containers;

/// <summary>Tells what a file is by what it holds; its name is asked only where the bytes leave it open.</summary>
internal static partial class FileKinds
{
    private const int Looked = 16 * 1024;
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.Multiline;

    /// <summary>The kind.</summary>
    /// <param name="bytes">The whole file, or its beginning.</param>
    /// <param name="place">Its place, for the ending of its name.</param>
    public static FileKind Of(ReadOnlySpan<byte> bytes, string place)
    {
        if (bytes.StartsWith("%PDF-"u8))
            return FileKind.Pdf;
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8))
            return FileKind.Zip;
        if (bytes is [0x1F, 0x8B, 0x08, ..])
            return FileKind.Gzip;
        if (bytes.StartsWith("WARC/"u8))
            return FileKind.Warc;
        if (BinarySignature.Find(bytes) is not null)
            return FileKind.Binary;
        // Every sign asked for below is ASCII, and stands the same in all encodings but the wide ones.
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Looked)]);
        if (IsFeed(head))
            return FileKind.Feed;
        if (IsMail(head, place))
            return FileKind.Mail;
        return IsExport(head, bytes) is { } export ? export : FileKind.Article;
    }

    private static bool IsFeed(string head)
    {
        var at = 0;
        while (at < head.Length)
        {
            at = head.IndexOf('<', at);
            if (at < 0 || at + 1 >= head.Length)
                return false;
            var rest = head.AsSpan(at);
            if (rest[1] is not ('?' or '!'))
                return FeedRoot().IsMatch(rest[..Math.Min(rest.Length, 32)]);
            var end = rest.IndexOf(rest.StartsWith("<!--", StringComparison.Ordinal) ? "-->" : ">", StringComparison.Ordinal);
            if (end < 0)
                return false;
            // The declarations of a document type may hold tags of their own; a feed has none, and one that does is refused as malformed.
            var declared = rest[..end].IndexOf('[');
            var closed = declared < 0 ? end : rest.IndexOf("]>", StringComparison.Ordinal);
            at += (closed < 0 ? end : closed) + 1;
        }
        return false;
    }

    // A press text may begin "Date: …"; a mail has a line that only mail programs write.
    private static bool IsMail(string head, string place)
    {
        var end = HeaderEnd().Match(head) is { Success: true } blank ? blank.Index : head.Length;
        var header = head.AsSpan(0, end);
        if (!MailLine().IsMatch(header[..Math.Min(header.Length, 200)]))
            return false;
        return MailMark().IsMatch(header)
            || (HasEnding(place, ".eml", ".mht", ".mhtml") && MailBegins().IsMatch(header));
    }

    private static FileKind? IsExport(string head, ReadOnlySpan<byte> bytes)
    {
        if (NexisCount().IsMatch(head) || (NexisLength().IsMatch(head) && (NexisBody().IsMatch(head) || bytes.IndexOf("\nEnd of Document"u8) >= 0 || bytes.IndexOf("LOAD-DATE:"u8) >= 0 || bytes.IndexOf("Load-Date:"u8) >= 0)))
            return FileKind.Nexis;
        // The words that open an article stand at its head, the number that closes it may be far below.
        return FactivaWords().IsMatch(head) && bytes.IndexOf("\nDocument "u8) is var close and >= 0 && FactivaClose().IsMatch(Encoding.Latin1.GetString(bytes.Slice(close, Math.Min(80, bytes.Length - close))))
            ? FileKind.Factiva : null;
    }

    private static bool HasEnding(string place, params ReadOnlySpan<string> endings)
    {
        var bare = place.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? place.AsSpan(0, place.Length - 3) : place;
        foreach (var ending in endings)
        {
            if (bare.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    [GeneratedRegex(@"^<(rss|feed|rdf:RDF|atom:feed)[\s>]", Plain)]
    private static partial Regex FeedRoot();

    [GeneratedRegex(@"\r?\n\r?\n|\r\r", Plain)]
    private static partial Regex HeaderEnd();

    [GeneratedRegex(@"\A(From [^\n]+\n)?[A-Za-z][A-Za-z0-9\-]{1,40}:[ \t\r\n]", Plain)]
    private static partial Regex MailLine();

    [GeneratedRegex(@"^(MIME-Version|Message-ID|Received|Return-Path|Delivered-To|Content-Transfer-Encoding|X-Mailer|DKIM-Signature|Snapshot-Content-Location):", Plain | RegexOptions.IgnoreCase)]
    private static partial Regex MailMark();

    [GeneratedRegex(@"^(From|To|Subject|Date|Content-Type):", Plain | RegexOptions.IgnoreCase)]
    private static partial Regex MailBegins();

    [GeneratedRegex(@"^[ \t]*\d{1,6} of \d{1,6} DOCUMENTS[ \t]*\r?$", Plain)]
    private static partial Regex NexisCount();

    [GeneratedRegex(@"^(LENGTH|Length):[ \t]*\d{1,7} words", Plain)]
    private static partial Regex NexisLength();

    [GeneratedRegex(@"^(BODY:|Body)[ \t]*\r?$", Plain)]
    private static partial Regex NexisBody();

    [GeneratedRegex(@"^(WC[ \t]+)?\d{1,3}(,\d{3})* words[ \t]*\r?$|^(WC|HD|PD)[ \t]*\r?$", Plain)]
    private static partial Regex FactivaWords();

    [GeneratedRegex(@"^\nDocument [A-Za-z0-9]{12,40}[ \t]*\r?$", Plain)]
    private static partial Regex FactivaClose();
}
