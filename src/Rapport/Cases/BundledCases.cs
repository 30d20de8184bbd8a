using System.Collections.Immutable;

namespace Rapport.Cases;

/// <summary>The cases that the program carries with it, so that a new case can start from one without a network.</summary>
public static class BundledCases
{
    private const string Root = "cases/";

    /// <summary>Their names in ordinal order.</summary>
    public static ImmutableArray<string> Names { get; } =
        [.. Resources().Select(r => r[Root.Length..].Split('/')[0]).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The files of one case: place within it and bytes, in ordinal order; empty where there is no such case.</summary>
    public static IEnumerable<(string Place, byte[] Bytes)> Files(string name)
    {
        var prefix = Root + name + "/";
        foreach (var resource in Resources().Where(r => r.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = typeof(BundledCases).Assembly.GetManifestResourceStream(resource)!;
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            yield return (resource[prefix.Length..], memory.ToArray());
        }
    }

    private static IEnumerable<string> Resources() =>
        typeof(BundledCases).Assembly.GetManifestResourceNames().Select(n => n.Replace('\\', '/')).Where(n => n.StartsWith(Root, StringComparison.Ordinal));
}
