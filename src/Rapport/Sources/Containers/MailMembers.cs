using System.Globalization;
using System.Runtime.InteropServices;
using MimeKit;

namespace Rapport.Sources.Containers;

/// <summary>Takes the article out of a mail, or out of a page saved as one: its page or its text, then what is attached to it and may be read.</summary>
// Ref: RFC 5322, 2045 to 2049, 2557 (MHTML).
internal static class MailMembers
{
    private const int Deepest = 32;

    /// <summary>Its members.</summary>
    public static IEnumerable<Parsed<Snapshot>> Read(Snapshot file, Budget budget)
    {
        var places = new Dictionary<MimeEntity, ByteSpan>(ReferenceEqualityComparer.Instance);
        if (Parse(file, places) is not { } message)
            return [Refused(file.Place, "malformed", "the headers of a mail were expected, found none that can be read")];
        var (body, attached) = (Body(message.Body), new List<MimeEntity>());
        Gather(message.Body, body, attached, 0);
        var members = new List<Parsed<Snapshot>>();
        if (body is not null && Take(file, body, file.Place, places) is { } taken)
            members.Add(new Parsed<Snapshot>.Ok(taken with { Envelope = taken.Envelope! with { Address = AddressOf(message, body), Stated = AddressOf(message, body) is null ? Stated(message) : [] } }));
        foreach (var part in attached.Take(budget.Limits.Members))
        {
            var name = part.ContentDisposition?.FileName ?? part.ContentType.Name ?? (members.Count + 1).ToString(CultureInfo.InvariantCulture);
            if (Take(file, part, $"{file.Place}!{name}", places) is { } held)
                members.Add(new Parsed<Snapshot>.Ok(held));
        }
        if (members.Count == 0)
            members.Add(Refused(file.Place, "empty", "the mail holds no text"));
        return members;
    }

    private static MimeMessage? Parse(Snapshot file, Dictionary<MimeEntity, ByteSpan> places)
    {
        try
        {
            using var stream = new MemoryStream(ImmutableCollectionsMarshal.AsArray(file.Bytes)!, writable: false);
            var options = ParserOptions.Default.Clone();
            options.MaxMimeDepth = Deepest;
            var parser = new MimeParser(options, stream, file.Bytes.AsSpan().StartsWith("From "u8) ? MimeFormat.Mbox : MimeFormat.Entity);
            parser.MimeEntityEnd += (_, ended) => places[ended.Entity] = new(ended.HeadersEndOffset, Math.Max(0, ended.EndOffset - ended.HeadersEndOffset));
            return parser.ParseMessage();
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // Of the forms of one text the page is taken, since it keeps what the plain one lost; of a page with its pictures the page.
    private static MimePart? Body(MimeEntity? entity) => entity switch
    {
        MultipartAlternative alternative => alternative.Select(Body).LastOrDefault(p => p is not null && p.ContentType.IsMimeType("text", "html")) ?? alternative.Select(Body).FirstOrDefault(p => p is not null),
        MultipartRelated { Root: { } root } => Body(root),
        Multipart multipart => multipart.Where(p => !p.IsAttachment).Select(Body).FirstOrDefault(p => p is not null),
        MimePart part when part.ContentType.IsMimeType("text", "html") || part.ContentType.IsMimeType("text", "plain") || part.ContentType.IsMimeType("application", "xhtml+xml") => part,
        _ => null,
    };

    private static void Gather(MimeEntity? entity, MimePart? body, List<MimeEntity> attached, int depth)
    {
        if (depth > Deepest || ReferenceEquals(entity, body))
            return;
        switch (entity)
        {
            case MultipartAlternative or MultipartRelated:
                break;
            case Multipart multipart:
                foreach (var part in multipart)
                    Gather(part, body, attached, depth + 1);
                break;
            case MessagePart or MimePart { IsAttachment: true } when IsReadable(entity):
                attached.Add(entity);
                break;
        }
    }

    private static bool IsReadable(MimeEntity entity) => entity is MessagePart
        || entity.ContentType.MediaType.Equals("text", StringComparison.OrdinalIgnoreCase) && !entity.ContentType.IsMimeType("text", "calendar") && !entity.ContentType.IsMimeType("text", "vcard")
        || entity.ContentType.MimeType.ToLowerInvariant() is "application/pdf" or PressForm.WordDocument or "application/zip" or "application/xhtml+xml" or "application/octet-stream"
            && (entity.ContentDisposition?.FileName ?? entity.ContentType.Name ?? "").ToLowerInvariant() is var name && (name.Length == 0 || name.Contains('.', StringComparison.Ordinal) && Path.GetExtension(name) is ".pdf" or ".docx" or ".html" or ".htm" or ".txt" or ".zip" or ".eml" or ".mht" or ".mhtml");

    private static Snapshot? Take(Snapshot file, MimeEntity entity, string place, Dictionary<MimeEntity, ByteSpan> places)
    {
        using var content = new MemoryStream();
        if (entity is MessagePart { Message: { } inner })
            inner.WriteTo(content);
        else if (entity is MimePart { Content: { } held } part)
            held.DecodeTo(content);
        if (content.Length == 0)
            return null;
        var encoding = entity is MimePart { ContentTransferEncoding: ContentEncoding.Base64 or ContentEncoding.QuotedPrintable or ContentEncoding.UUEncode } encoded ? Word(encoded.ContentTransferEncoding) : null;
        var member = MemberReader.Member(file, place, content.ToArray(), places.GetValueOrDefault(entity, new(0, file.Bytes.Length)), encoding is null ? ["mail"] : ["mail", encoding]);
        return member with { Envelope = member.Envelope! with { Charset = (entity as MimePart)?.ContentType.Charset } };
    }

    private static string Word(ContentEncoding encoding) => encoding switch
    {
        ContentEncoding.Base64 => "base64",
        ContentEncoding.UUEncode => "uuencode",
        _ => "quoted-printable",
    };

    private static string? AddressOf(MimeMessage message, MimePart body) =>
        new[] { body.ContentLocation?.OriginalString, message.Headers["Snapshot-Content-Location"], message.Headers[HeaderId.ContentLocation] }
            .FirstOrDefault(a => a is not null && Uri.TryCreate(a.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https")?.Trim();

    // Who sent a mail and when, is what it says; the article in it may say better.
    private static System.Collections.Immutable.ImmutableArray<StatedField> Stated(MimeMessage message)
    {
        var fields = System.Collections.Immutable.ImmutableArray.CreateBuilder<StatedField>();
        if (message.Subject is { Length: > 0 } subject)
            fields.Add(new("title", subject));
        foreach (var sender in message.From.Mailboxes)
        {
            if (!string.IsNullOrWhiteSpace(sender.Name))
                fields.Add(new("authors", sender.Name.Trim()));
        }
        if (message.Date != DateTimeOffset.MinValue)
            fields.Add(new("published", message.Date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)));
        return fields.ToImmutable();
    }

    private static Parsed<Snapshot>.Malformed Refused(string place, string code, string message) => new(new Fault(place, code, message));
}
