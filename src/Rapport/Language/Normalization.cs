namespace Rapport.Language;

/// <summary>
/// Unicode normalisation forms C and KC (Unicode 15.0), with the way back to the original. The runtime's own does nothing under
/// invariant globalization. Lone surrogates stay as they are.
/// </summary>
// Ref: Unicode Standard Annex 15 (2022), Unicode Normalization Forms.
public static class Normalization
{
    /// <summary>Form C: canonically equal texts become equal, composed where a composed character exists.</summary>
    public static MappedText ToNfc(string text) => Normalize(text, compatible: false);

    /// <summary>Form KC: form C with ligatures, full-width forms, circled numbers and the like replaced by what they stand for.</summary>
    public static MappedText ToNfkc(string text) => Normalize(text, compatible: true);

    /// <summary>Whether the text is in form C.</summary>
    public static bool IsNfc(string text) => IsNormal(text, compatible: false);

    /// <summary>Whether the text is in form KC.</summary>
    public static bool IsNfkc(string text) => IsNormal(text, compatible: true);

    private static bool IsNormal(string text, bool compatible)
    {
        for (var at = 0; FindDoubtful(text, at, compatible, out var start, out var end); at = end)
        {
            if (!Compose(text, start, end, compatible).AsSpan().SequenceEqual(text.AsSpan(start, end - start)))
                return false;
        }
        return true;
    }

    private static MappedText Normalize(string text, bool compatible)
    {
        using var composer = new ClusterComposer();
        using var output = new TextBuffer(0);
        var map = new OffsetMap.Builder();
        var copied = 0;
        for (var at = 0; FindDoubtful(text, at, compatible, out var start, out var end); at = end)
        {
            var composed = composer.Compose(text.AsSpan(start, end - start), compatible);
            if (composed.SequenceEqual(text.AsSpan(start, end - start)))
                continue;
            output.Append(text.AsSpan(copied, start - copied));
            output.Append(composed);
            map.Add(start - copied, 1, 1);
            map.Add(1, composed.Length, end - start);
            copied = end;
        }
        if (copied == 0)
            return new(text, OffsetMap.Identity(text.Length));
        output.Append(text.AsSpan(copied));
        map.Add(text.Length - copied, 1, 1);
        return new(output.ToString(), map.ToMap());
    }

    private static string Compose(string text, int start, int end, bool compatible)
    {
        using var composer = new ClusterComposer();
        return composer.Compose(text.AsSpan(start, end - start), compatible).ToString();
    }

    /// <summary>The next stretch from one boundary to the next that the quick check cannot pass.</summary>
    private static bool FindDoubtful(string text, int from, bool compatible, out int start, out int end)
    {
        // Nothing below these is ever changed, reordered or composed with what stands before it.
        var quick = compatible ? '\u00A0' : '\u0300';
        start = from;
        var combining = 0;
        for (int i = from, length; i < text.Length; i += length)
        {
            if (text[i] < quick)
            {
                var skip = text.AsSpan(i).IndexOfAnyInRange(quick, '\uFFFF');
                length = skip < 0 ? text.Length - i : skip;
                start = i + length - 1;
                combining = 0;
                continue;
            }
            // Hangul syllables and the common Han characters need no look at the table.
            if (text[i] is (>= '\u4E00' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3'))
            {
                length = 1;
                start = i;
                combining = 0;
                continue;
            }
            ref readonly var property = ref UnicodeTable.Property(CodePoint.At(text, i, out length));
            if (property.IsBoundary(compatible))
                start = i;
            if (!property.IsQuick(compatible) || (property.Combining != 0 && property.Combining < combining))
            {
                end = EndOfCluster(text, i + length, compatible);
                return true;
            }
            combining = property.Combining;
        }
        start = end = text.Length;
        return false;
    }

    private static int EndOfCluster(string text, int from, bool compatible)
    {
        for (int i = from, length; i < text.Length; i += length)
        {
            if (UnicodeTable.Property(CodePoint.At(text, i, out length)).IsBoundary(compatible))
                return i;
        }
        return text.Length;
    }
}
