using System.Globalization;
using System.Text;

namespace Rapport.Sources.Web;

/// <summary>What a host asks of programs.</summary>
// Ref: RFC 9309, 2.2: the groups that name the program, else those for all; among rules the longest that fits, and of equals the one that allows.
internal sealed class RobotsFile
{
    private const int Looked = 500 * 1024;
    private readonly List<(string Pattern, bool Allows)> _rules = [];

    private RobotsFile()
    {
    }

    /// <summary>A host that asks for nothing.</summary>
    public static RobotsFile Open { get; } = new();

    /// <summary>A host that cannot be asked, which is taken for one that forbids all.</summary>
    public static RobotsFile Closed { get; } = Parse("User-agent: *\nDisallow: /"u8, "*");

    /// <summary>The pause between two requests that it asks for, where it does.</summary>
    public TimeSpan? Pause { get; private set; }

    /// <summary>Reads the file for one program.</summary>
    /// <param name="bytes">The file; what stands after 500 kB is left.</param>
    /// <param name="agent">The program's name.</param>
    public static RobotsFile Parse(ReadOnlySpan<byte> bytes, string agent)
    {
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, Looked)]).TrimStart('\uFEFF');
        var (own, all) = (new RobotsFile(), new RobotsFile());
        var named = false;
        var (forUs, forAll, inAgents) = (false, false, false);
        foreach (var raw in text.Split('\n', '\r'))
        {
            var line = raw.Split('#')[0];
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
                continue;
            var (key, value) = (line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
            if (key == "user-agent")
            {
                if (!inAgents)
                    (forUs, forAll) = (false, false);
                inAgents = true;
                forUs |= value.Equals(agent, StringComparison.OrdinalIgnoreCase);
                forAll |= value == "*";
                named |= forUs;
                continue;
            }
            inAgents = false;
            if (forUs)
                own.Take(key, value);
            if (forAll)
                all.Take(key, value);
        }
        return named ? own : all;
    }

    /// <summary>Whether it lets a path be fetched.</summary>
    /// <param name="pathAndQuery">The path with its query, as it is sent.</param>
    public bool Allows(string pathAndQuery)
    {
        var (longest, allowed) = (-1, true);
        foreach (var (pattern, allows) in _rules)
        {
            if (pattern.Length < longest || (pattern.Length == longest && !allows) || !Fits(pattern, pathAndQuery))
                continue;
            (longest, allowed) = (pattern.Length, allows);
        }
        return allowed;
    }

    private void Take(string key, string value)
    {
        if (key is "allow" or "disallow" && value.Length > 0)
            _rules.Add((Canonical(value), key == "allow"));
        else if (key == "crawl-delay" && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 86_400)
            Pause = TimeSpan.FromSeconds(seconds);
    }

    // Letters beyond ASCII are compared as they are sent.
    private static string Canonical(string pattern) => pattern.All(char.IsAscii) ? pattern : string.Concat(pattern.Select(c => char.IsAscii(c) ? c.ToString() : Uri.EscapeDataString(c.ToString())));

    // Greedy from star to star: linear in the path for each star, without going back further.
    private static bool Fits(string pattern, string path)
    {
        var ends = pattern.EndsWith('$');
        var pieces = (ends ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal))
            return false;
        var at = pieces[0].Length;
        for (var i = 1; i < pieces.Length; i++)
        {
            if (ends && i == pieces.Length - 1)
                return path.Length - at >= pieces[i].Length && path.EndsWith(pieces[i], StringComparison.Ordinal);
            var found = path.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + pieces[i].Length;
        }
        return !ends || at == path.Length;
    }
}
