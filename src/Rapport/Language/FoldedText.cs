using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Language;

/// <summary>
/// A text folded for matching: NFKC, case folded, every dash <c>-</c>, every quote mark straight, every space <c>' '</c>, what cannot be seen
/// removed. Evidence is never shown in this form; the map leads back. Two of them are equal only if they share their map.
/// </summary>
/// <param name="Text">The folded text.</param>
/// <param name="Map">The way between the folded text and the original.</param>
/// <param name="Stripped">Where the original holds zero-width characters, direction controls and other characters without a picture; none of them is in <see cref="Text"/>.</param>
public sealed record FoldedText(string Text, OffsetMap Map, ImmutableArray<TextSpan> Stripped)
{
    /// <summary>Folds a text. Folding what is folded changes nothing.</summary>
    public static FoldedText Fold(string text)
    {
        if (System.Text.Ascii.IsValid(text))
            return new(FoldAscii(text), OffsetMap.Identity(text.Length), []);
        var stripped = ImmutableArray.CreateBuilder<TextSpan>();
        var visible = Strip(text, stripped);
        var composed = Normalization.ToNfkc(visible.Text);
        var folded = FoldEach(composed.Text);
        // Case folding takes some composed letters apart.
        var again = Normalization.ToNfkc(folded.Text);
        return new(again.Text, visible.Map.Then(composed.Map).Then(folded.Map).Then(again.Map), stripped.ToImmutable());
    }

    /// <summary>The stretch of the original that a range of <see cref="Text"/> was made from.</summary>
    public TextSpan ToOriginal(TextSpan span) => Map.ToOriginal(span);

    /// <summary>The stretch of <see cref="Text"/> that a range of the original became.</summary>
    public TextSpan ToFolded(TextSpan original) => Map.ToMapped(original);

    private static string FoldAscii(string text) => string.Create(text.Length, text, static (folded, text) =>
    {
        System.Text.Ascii.ToLower(text, folded, out _);
        folded.Replace('\t', ' ');
    });

    private static MappedText Strip(string text, ImmutableArray<TextSpan>.Builder stripped)
    {
        using var output = new TextBuffer(0);
        var map = new OffsetMap.Builder();
        var copied = 0;
        for (int i = 0, length; i < text.Length; i += length)
        {
            if (!IsInvisible(CodePoint.At(text, i, out length)))
                continue;
            output.Append(text.AsSpan(copied, i - copied));
            map.Add(i - copied, 1, 1);
            map.Add(1, 0, length);
            copied = i + length;
            if (stripped.Count > 0 && stripped[^1].End == i)
                stripped[^1] = TextSpan.FromBounds(stripped[^1].Start, copied);
            else
                stripped.Add(new(i, length));
        }
        if (copied == 0)
            return new(text, OffsetMap.Identity(text.Length));
        output.Append(text.AsSpan(copied));
        map.Add(text.Length - copied, 1, 1);
        return new(output.ToString(), map.ToMap());
    }

    private static MappedText FoldEach(string text)
    {
        using var output = new TextBuffer(text.Length);
        var map = new OffsetMap.Builder();
        for (int i = 0, length; i < text.Length; i += length)
        {
            var unit = text[i];
            if (unit < 0x80)
            {
                length = 1;
                output.Append(unit == '\t' ? ' ' : char.ToLowerInvariant(unit));
                map.Add(1, 1, 1);
                continue;
            }
            var codePoint = CodePoint.At(text, i, out length);
            var replaced = Replacement(codePoint);
            var folding = UnicodeTable.CaseFolding(codePoint);
            if (replaced != '\0')
                output.Append(replaced);
            else if (folding.IsEmpty)
                output.Append(text.AsSpan(i, length));
            else
                output.Append(folding);
            var became = replaced != '\0' ? 1 : folding.IsEmpty ? length : folding.Length;
            if (became == length)
                map.Add(length, 1, 1);
            else
                map.Add(1, became, length);
        }
        return new(output.ToString(), map.ToMap());
    }

    /// <summary>The plain mark that stands for a dash, a quote mark or a space; NUL for everything else.</summary>
    private static char Replacement(int codePoint) => codePoint switch
    {
        >= '\u2018' and <= '\u201B' or '\u2032' or '\u2035' or '\u02BC' or '\u02BB' or '\u02B9' or '\u2039' or '\u203A' or '\u055A' => '\'',
        >= '\u201C' and <= '\u201F' or '\u00AB' or '\u00BB' or '\u301D' or '\u301E' or '\u301F' or '\u02BA' => '"',
        '\u2212' or '\u2043' or '\u02D7' or '\u2796' => '-',
        '\u2028' or '\u2029' or '\u0085' => '\n',
        _ => UnicodeTable.Property(codePoint).Category switch
        {
            UnicodeCategory.DashPunctuation => '-',
            UnicodeCategory.SpaceSeparator => ' ',
            _ => '\0',
        },
    };

    // Unicode's Default_Ignorable_Code_Point, which also holds the direction controls; the unassigned ones are left out.
    private static bool IsInvisible(int codePoint) => codePoint is 0xAD or 0x34F or 0x61C or 0x115F or 0x1160 or 0x17B4 or 0x17B5
        or (>= 0x180B and <= 0x180F) or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F)
        or 0x3164 or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or 0xFFA0 or (>= 0xFFF9 and <= 0xFFFB)
        or (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE0FFF);
}
