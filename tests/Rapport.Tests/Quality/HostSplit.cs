using System.Security.Cryptography;
using System.Text;

namespace Rapport.Tests.Quality;

/// <summary>
/// The development pages split by host, before the first rule: rules are tuned on one part and reported on the rest, so that what wins is
/// structure and not a site. Two pages of one site always fall on the same side, whatever set they stand in.
/// </summary>
internal static class HostSplit
{
    // Country suffixes under which names are registered at the third level: "co.uk", "com.tw", "or.kr".
    private static readonly string[] Shared = ["ac", "co", "com", "edu", "go", "gob", "gov", "gouv", "ne", "net", "or", "org"];

    /// <summary>Whether the page may be looked at while rules are made: about two hosts of three.</summary>
    public static bool IsForTuning(string address)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(SiteOf(address)), hash);
        return hash[0] % 3 != 0;
    }

    /// <summary>The registered name of an address's host, lower case; the words before <c>::</c> of an address that is none.</summary>
    public static string SiteOf(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0;
        var end = address.AsSpan(start).IndexOfAny('/', '?', '#') is var length and >= 0 ? start + length : address.Length;
        var labels = address[start..end].ToLowerInvariant().Split(':')[0].Split('.', StringSplitOptions.RemoveEmptyEntries);
        var keep = labels.Length > 2 && labels[^1].Length == 2 && Array.IndexOf(Shared, labels[^2]) >= 0 ? 3 : 2;
        return labels.Length == 0 ? address : string.Join('.', labels[^Math.Min(keep, labels.Length)..]);
    }
}
