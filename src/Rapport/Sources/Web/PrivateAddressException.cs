using System.Net;

namespace Rapport.Sources.Web;

/// <summary>A host's name leads to an address that is not of the public network; thrown where the connection is made, so that no later answer can change it.</summary>
/// <param name="host">The host.</param>
/// <param name="address">Where its name leads.</param>
internal sealed class PrivateAddressException(string host, IPAddress address) : IOException($"{host} leads to {address}, which is not an address of the public network");
