using System.Text;

namespace Rapport.Tests.Quality;

/// <summary>A digest of our own gold: what is read, and the parts that a person sees in it. Offsets are bytes of <see cref="Bytes"/>.</summary>
internal sealed record GoldDigest(string Name, byte[] Bytes, IReadOnlyList<GoldDigestPart> Parts)
{
    private const char Open = '⟦';
    private const char Close = '⟧';

    /// <summary>All digests of a folder, in the order of their names.</summary>
    public static List<GoldDigest> ReadAll(string folder) => [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(path => Read(Path.GetFileName(path), File.ReadAllText(path)))];

    /// <summary>Takes the marks out of a marked digest.</summary>
    public static GoldDigest Read(string name, string marked)
    {
        var text = new StringBuilder();
        var parts = new List<GoldDigestPart>();
        for (var at = 0; at < marked.Length;)
        {
            var open = marked.IndexOf(Open, at);
            if (open < 0)
            {
                text.Append(marked, at, marked.Length - at);
                break;
            }
            text.Append(marked, at, open - at);
            var close = marked.IndexOf(Close, open);
            var fields = marked[(open + 1)..close].Split('¦');
            at = close + 1;
            var here = Encoding.UTF8.GetByteCount(text.ToString());
            if (fields[0] == "digest")
                at++;
            else if (fields[0] == "part")
                parts.Add(GoldDigestPart.Of(here, fields.Skip(1).Select(f => f.Split('=', 2)).ToDictionary(f => f[0], f => f[1], StringComparer.Ordinal)));
            else
                parts[^1] = parts[^1] with { End = here };
        }
        return new(name, Encoding.UTF8.GetBytes(text.ToString()), parts);
    }
}
