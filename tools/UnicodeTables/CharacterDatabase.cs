using System.Globalization;
using System.IO.Compression;

namespace Rapport.Tools.UnicodeTables;

/// <summary>The files of the Unicode Character Database in one folder, plain or gzipped.</summary>
/// <param name="folder">The folder that holds UnicodeData.txt, Scripts.txt and the others.</param>
internal sealed class CharacterDatabase(string folder)
{
    /// <summary>The fields of every line that holds data, comments removed.</summary>
    public IEnumerable<string[]> Lines(string file)
    {
        foreach (var line in File.Exists(Path.Combine(folder, file)) ? File.ReadLines(Path.Combine(folder, file)) : Unzipped(file))
        {
            var data = line.AsSpan();
            var comment = data.IndexOf('#');
            if (comment >= 0)
                data = data[..comment];
            if (!data.IsWhiteSpace())
                yield return Array.ConvertAll(data.ToString().Split(';'), field => field.Trim());
        }
    }

    /// <summary>Code points from a field such as `00C5` or `0041..005A`.</summary>
    public static IEnumerable<int> Range(string field)
    {
        var parts = field.Split("..");
        for (var codePoint = Hex(parts[0]); codePoint <= Hex(parts[^1]); codePoint++)
            yield return codePoint;
    }

    /// <summary>Code points from a field such as `0041 030A`.</summary>
    public static int[] Sequence(string field) => Array.ConvertAll(field.Split(' ', StringSplitOptions.RemoveEmptyEntries), Hex);

    /// <summary>One code point in hexadecimal.</summary>
    public static int Hex(string field) => int.Parse(field, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private IEnumerable<string> Unzipped(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(folder, file + ".gz")), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
