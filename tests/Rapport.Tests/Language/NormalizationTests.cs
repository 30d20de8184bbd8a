using System.Globalization;
using System.IO.Compression;
using Rapport.Language;

namespace Rapport.Tests.Language;

public sealed class NormalizationTests
{
    [SharedFact]
    public void The_whole_of_NormalizationTest_passes_in_both_forms()
    {
        var lines = 0;
        var failures = new List<string>();
        var listed = new HashSet<int>();
        var part1 = false;
        using var reader = new StreamReader(new GZipStream(File.OpenRead(SharedFolder.File("data/language/unicode/NormalizationTest.txt.gz")), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('@'))
                part1 = line.StartsWith("@Part1", StringComparison.Ordinal);
            if (line.Length == 0 || line[0] is '#' or '@')
                continue;
            lines++;
            var c = line.Split(';').Take(5).Select(FromHex).ToArray();
            if (part1)
                listed.Add(char.ConvertToUtf32(c[0], 0));
            // The file's header states these equations.
            foreach (var (column, source) in c.Index())
            {
                if (Normalization.ToNfc(source).Text != (column < 3 ? c[1] : c[3]))
                    failures.Add($"NFC of column {column + 1}: {line}");
                if (Normalization.ToNfkc(source).Text != c[3])
                    failures.Add($"NFKC of column {column + 1}: {line}");
                if (Normalization.IsNfc(source) != (Normalization.ToNfc(source).Text == source))
                    failures.Add($"IsNfc of column {column + 1}: {line}");
            }
        }
        for (var codePoint = 0; codePoint < 0x110000; codePoint++)
        {
            if (codePoint is >= 0xD800 and < 0xE000 || listed.Contains(codePoint))
                continue;
            var text = char.ConvertFromUtf32(codePoint);
            if (Normalization.ToNfc(text).Text != text || Normalization.ToNfkc(text).Text != text)
                failures.Add($"U+{codePoint:X} is not listed and must stay");
        }
        Assert.Empty(failures);
        Assert.True(lines > 19_000, $"only {lines} lines");
    }

    [Theory]
    [InlineData("\uF9E1", "李")]
    [InlineData("\u1112\u1161\u11AB\u1100\u116E\u11A8", "한국")]
    [InlineData("한구\u11A8", "한국")]
    [InlineData("Ye\u0301 😀 A\u030A", "Yé 😀 Å")]
    [InlineData("a\u0301\u0323", "ạ\u0301")]
    [InlineData("e\uD83D\u0301", "e\uD83D\u0301")]
    [InlineData("", "")]
    public void Composed_and_decomposed_spellings_become_one(string text, string composed)
    {
        Assert.Equal(composed, Normalization.ToNfc(text).Text);
        Assert.Equal(text == composed, Normalization.IsNfc(text));
    }

    [Fact]
    public void Compatibility_forms_become_what_they_stand_for()
    {
        Assert.Equal("ABC 12 fi 한... 李", Normalization.ToNfkc("ＡＢＣ　１２ ﬁ ﾡ… \uF9E1".Replace("ﾡ", "\u1112\u1161\u11AB", StringComparison.Ordinal)).Text);
    }

    [Fact]
    public void A_span_that_cuts_a_composed_character_grows_to_hold_it()
    {
        var mapped = Normalization.ToNfc("a 하\u11AB국 e\u0301! 😀");
        Assert.Equal("a 한국 é! 😀", mapped.Text);
        Assert.Equal(new TextSpan(2, 2), mapped.ToOriginal(new(2, 1)));
        Assert.Equal(new TextSpan(2, 1), mapped.ToMapped(new(3, 1)));
        Assert.Equal(new TextSpan(6, 2), mapped.ToOriginal(new(5, 1)));
        Assert.Equal(new TextSpan(5, 1), mapped.ToMapped(new(6, 1)));
        Assert.Equal(new TextSpan(8, 1), mapped.ToOriginal(new(6, 1)));
        Assert.Equal(new TextSpan(10, 2), mapped.ToOriginal(new(8, 2)));
    }

    [Fact]
    public void Ten_thousand_mutated_texts_keep_maps_that_cover_everything_and_slice_back()
    {
        var garbler = new Garbler(15);
        for (var round = 0; round < 10_000; round++)
        {
            var text = garbler.Next();
            foreach (var compatible in new[] { false, true })
            {
                var mapped = compatible ? Normalization.ToNfkc(text) : Normalization.ToNfc(text);
                MapAssert.Holds(mapped.Map, text, mapped.Text);
                Assert.True(compatible ? Normalization.IsNfkc(mapped.Text) : Normalization.IsNfc(mapped.Text));
                // Each piece, normalised alone, is the piece it became: the map says where every part came from.
                for (var at = 0; at < mapped.Text.Length;)
                {
                    var original = mapped.ToOriginal(new(at, 1));
                    var piece = mapped.ToMapped(original);
                    var alone = compatible ? Normalization.ToNfkc(original.Of(text)) : Normalization.ToNfc(original.Of(text));
                    if (!char.IsSurrogate(text[original.Start]))
                        Assert.Equal(piece.Of(mapped.Text), alone.Text);
                    at = piece.End;
                }
            }
        }
    }

    [Theory]
    [InlineData("\u0301")]
    [InlineData("\u0323\u0301")]
    [InlineData("\u0301\u0323")]
    [InlineData("\u1112\u1161\u11AB")]
    [InlineData("ﬁ")]
    [InlineData("\uFDFA")]
    [InlineData("\uD83D")]
    [InlineData("李")]
    public void A_flood_of_one_sequence_takes_linear_time(string sequence)
    {
        var text = "e" + string.Concat(Enumerable.Repeat(sequence, 2_000_000 / sequence.Length));
        Assert.True(Normalization.IsNfc(Normalization.ToNfc(text).Text));
        var mapped = Normalization.ToNfkc(text);
        Assert.Equal(new TextSpan(0, text.Length), mapped.ToOriginal(new(0, mapped.Text.Length)));
    }

    private static string FromHex(string field) =>
        string.Concat(field.Split(' ').Select(hex => char.ConvertFromUtf32(int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));
}
