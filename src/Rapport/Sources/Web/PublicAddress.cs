using System.Net;
using System.Net.Sockets;

namespace Rapport.Sources.Web;

/// <summary>Tells addresses of the public network from those of this machine and of networks around it.</summary>
// Ref: IANA special-purpose address registries for IPv4 and IPv6 (RFC 6890 and updates); RFC 4291, 2.5.5.2 (mapped); RFC 6052 (NAT64); RFC 3056 (6to4); RFC 4380 (Teredo).
internal static class PublicAddress
{
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(n => IPNetwork.Parse(n)),
    ];

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>Whether an address may be connected to. One that carries another within itself is judged by that one.</summary>
    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return Is(address.MapToIPv4());
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            var bytes = address.GetAddressBytes();
            if (Nat64.Contains(address))
                return Is(new IPAddress(bytes.AsSpan(12, 4)));
            if (SixToFour.Contains(address))
                return Is(new IPAddress(bytes.AsSpan(2, 4)));
        }
        foreach (var network in Special)
        {
            if (network.Contains(address))
                return false;
        }
        return address.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6;
    }
}
