namespace Rapport.Sources.Web;

/// <summary>Checks an address before anything is asked of its host.</summary>
internal static class WebAddress
{
    private const int Longest = 2048;

    /// <summary>The address, or why it is not fetched.</summary>
    /// <param name="words">The address as typed or as a redirect names it.</param>
    /// <param name="from">The address that redirected to it; null for one that the user typed.</param>
    public static (Uri? Address, string? Reason) Read(string words, Uri? from)
    {
        if (words.Length > Longest)
            return (null, $"an address of at most {Longest} characters was expected, found {words.Length}");
        if (!(from is null ? Uri.TryCreate(words, UriKind.Absolute, out var address) : Uri.TryCreate(from, words, out address)))
            return (null, "an address was expected, such as https://example.org/page");
        if (address.Scheme is not ("http" or "https"))
            return (null, $"only http and https are fetched, found {address.Scheme}");
        if (address.UserInfo.Length > 0)
            return (null, "an address with a name and a password in it is not fetched");
        if (address.Host.Length == 0)
            return (null, "the address names no host");
        if (from is { Scheme: "https" } && address.Scheme == "http")
            return (null, "a redirect from https to http is not followed");
        // A port of its own is the user's business, never a server's.
        if (from is not null && !address.IsDefaultPort && (address.Port != from.Port || address.Host != from.Host))
            return (null, $"a redirect to port {address.Port} is not followed");
        return (new UriBuilder(address) { Fragment = "" }.Uri, null);
    }
}
