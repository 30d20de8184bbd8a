using System.Collections.Immutable;

namespace Rapport.Language;

/// <summary>
/// Bytes made into the text that is frozen: NFC, <c>\n</c> line ends, nothing in it that is not a character. Two of them are equal only if they
/// share their lists.
/// </summary>
/// <param name="Text">The text. What could not be decoded, lone surrogates and NULs stand in it as U+FFFD.</param>
/// <param name="Encoding">The encoding's WHATWG name, lower case.</param>
/// <param name="Runs">The bytes of every unit of the text, in order; a byte-order mark belongs to no unit.</param>
/// <param name="Replaced">How many characters could not be decoded and stand as U+FFFD; NULs are not counted.</param>
/// <param name="Nuls">How many NULs stand as U+FFFD.</param>
/// <param name="Warnings">What was decoded with a doubt; the codes are in <see cref="DecodingDoubt"/>.</param>
public sealed record DecodedText(
    string Text, string Encoding, ImmutableArray<SourceRun> Runs, int Replaced, int Nuls, ImmutableArray<Warning> Warnings)
{
    /// <summary>Whether the bytes look like a picture, a program or another thing that is not text; callers refuse it.</summary>
    public bool IsBinary => Warnings.Any(warning => warning.Code == DecodingDoubt.Binary);

    /// <summary>The bytes that a range of the text was read from.</summary>
    public ByteSpan ToBytes(TextSpan span) => SourceMap.ToBytes(Runs, span);
}
