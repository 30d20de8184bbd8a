using System.Globalization;
using System.IO.Compression;
using Rapport.Language;

namespace Rapport.Tests.Language;

public sealed class UnicodeTableTests
{
    [SharedFact]
    public void Every_full_case_folding_is_that_of_the_database()
    {
        var foldings = Lines("CaseFolding.txt").Where(fields => fields[1] is "C" or "F").ToList();
        foreach (var fields in foldings)
        {
            var expected = string.Concat(fields[2].Split(' ').Select(hex => char.ConvertFromUtf32(Hex(hex))));
            Assert.Equal(expected, UnicodeTable.CaseFolding(Hex(fields[0])).ToString());
        }
        Assert.True(foldings.Count > 1_500);
        Assert.Equal(foldings.Count, Enumerable.Range(0, UnicodeTable.CodePoints).Count(codePoint => !UnicodeTable.CaseFolding(codePoint).IsEmpty));
    }

    [SharedFact]
    public void Every_script_is_that_of_the_database()
    {
        var named = 0;
        foreach (var fields in Lines("Scripts.txt"))
        {
            var range = fields[0].Split("..");
            var script = Enum.TryParse<Script>(fields[1], out var known) ? known : Script.Other;
            for (var codePoint = Hex(range[0]); codePoint <= Hex(range[^1]); codePoint++, named++)
                Assert.Equal(script, ScriptRuns.Of(codePoint));
        }
        Assert.True(named > 140_000);
    }

    [SharedFact]
    public void Every_combining_class_and_category_is_that_of_the_database()
    {
        var categories = "Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Zs Zl Zp Cc Cf Cs Co Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Cn".Split(' ');
        foreach (var fields in Lines("UnicodeData.txt"))
        {
            var property = UnicodeTable.Property(Hex(fields[0]));
            Assert.Equal((fields[2], fields[3]), (categories[(int)property.Category], property.Combining.ToString(CultureInfo.InvariantCulture)));
        }
        Assert.Equal(UnicodeCategory.OtherLetter, UnicodeTable.Property('한').Category);
        Assert.Equal(UnicodeCategory.OtherLetter, UnicodeTable.Property('李').Category);
        Assert.Equal(UnicodeCategory.OtherNotAssigned, UnicodeTable.Property(0xE1000).Category);
    }

    private static IEnumerable<string[]> Lines(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(SharedFolder.File($"data/language/unicode/{file}.gz")), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            var data = line.Split('#')[0];
            if (data.Length > 0 && !string.IsNullOrWhiteSpace(data))
                yield return Array.ConvertAll(data.Split(';'), field => field.Trim());
        }
    }

    private static int Hex(string field) => int.Parse(field, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
