using System.Globalization;
using System.IO.Compression;

namespace Rapport.Tests.Quality;

/// <summary>Reads treebanks in CoNLL-U, gzipped.</summary>
public static class GoldTrees
{
    /// <summary>The sentences of the documents of GUM that have a split, in the order of their names.</summary>
    public static List<GoldTree> Gum(string folder, string split, Func<string, bool>? keep = null)
    {
        var trees = new List<GoldTree>();
        foreach (var line in File.ReadLines(Path.Combine(folder, "gum", "documents.tsv")).Skip(1).Order(StringComparer.Ordinal))
        {
            var fields = line.Split('\t');
            if (fields[2] == split && keep?.Invoke(fields[0]) is not false)
                trees.AddRange(Read(Path.Combine(folder, "gum", fields[0] + ".conllu.gz")));
        }
        return trees;
    }

    /// <summary>The sentences of one file.</summary>
    public static List<GoldTree> Read(string path)
    {
        var trees = new List<GoldTree>();
        var words = new List<GoldTree.Word>();
        string document = "", text = "";
        var paragraph = true;
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
                (document, paragraph) = (line[14..], true);
            else if (line.StartsWith("# newpar", StringComparison.Ordinal))
                paragraph = true;
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
                text = line[9..];
            else if (line.Length == 0 && words.Count > 0)
            {
                trees.Add(new(document, text, paragraph, [.. words]));
                words.Clear();
                paragraph = false;
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                var f = line.Split('\t');
                if (!f[0].Contains('-') && !f[0].Contains('.'))
                    words.Add(new(f[1], f[2], f[3], f[4], int.Parse(f[6], CultureInfo.InvariantCulture) - 1, f[7]));
            }
        }
        return trees;
    }
}
