namespace Rapport.Sources.Official;

/// <summary>One question to a statistical service.</summary>
/// <param name="Service">Its name, for messages.</param>
/// <param name="Address">The address, without any key; <see cref="KeyPlace"/> stands where a service wants the key in the address itself.</param>
/// <param name="Accept">The form of answer that is asked for.</param>
/// <param name="KeyHeader">The header that carries the key, or null where the service needs none.</param>
/// <param name="Key">The key. It is sent and never told: not in a message, not in a file of the case.</param>
public sealed record ServiceRequest(string Service, string Address, string Accept, string? KeyHeader = null, string? Key = null)
{
    /// <summary>What stands in an address for the key.</summary>
    public const string KeyPlace = "{key}";

    /// <summary>The request without its key.</summary>
    public override string ToString() => $"{Service} {Address}";
}
