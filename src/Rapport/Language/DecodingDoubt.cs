namespace Rapport.Language;

/// <summary>The codes of the warnings of <see cref="TextDecoder"/>.</summary>
public static class DecodingDoubt
{
    /// <summary>Bytes that are not a character in the encoding stand as U+FFFD.</summary>
    public const string ReplacedBytes = "replaced-bytes";

    /// <summary>The byte-order mark names another encoding than the declared charset; the mark was followed.</summary>
    public const string MarkAgainstCharset = "mark-against-charset";

    /// <summary>The declared charset is not known here; the encoding was found from the bytes.</summary>
    public const string UnknownCharset = "unknown-charset";

    /// <summary>The declared charset was followed, as browsers do, but the bytes speak for another.</summary>
    public const string DoubtfulCharset = "doubtful-charset";

    /// <summary>Nothing names the encoding and the bytes are not UTF-8: it was guessed.</summary>
    public const string GuessedEncoding = "guessed-encoding";

    /// <summary>Most of the text is UTF-8, some of it is in another encoding.</summary>
    public const string MixedEncodings = "mixed-encodings";

    /// <summary>NULs stand as U+FFFD.</summary>
    public const string Nul = "nul";

    /// <summary>The bytes look like something that is not text.</summary>
    public const string Binary = "binary";
}
