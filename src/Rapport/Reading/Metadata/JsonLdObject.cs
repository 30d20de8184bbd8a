namespace Rapport.Reading.Metadata;

/// <summary>An object of a page's structured data.</summary>
/// <param name="Parent">The object that holds it, or −1.</param>
/// <param name="Property">The property that holds it there, or empty.</param>
internal sealed record JsonLdObject(int Parent, string Property)
{
    /// <summary>Its properties in order: name, value where it is a text or a number, object where it is one, and where the value stands in the source.</summary>
    public List<(string Name, string? Value, int Object, TextSpan Source)> Properties { get; } = [];

    /// <summary>Its first type without the vocabulary's address, or empty.</summary>
    public string Type => Find("@type")?.Value is { } type ? type[(type.LastIndexOfAny(['/', '#', ':']) + 1)..] : "";

    /// <summary>The first text of a property, or null.</summary>
    public (string Value, TextSpan Source)? Find(string name)
    {
        foreach (var property in Properties)
        {
            if (property.Value is { Length: > 0 } value && string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
                return (value, property.Source);
        }
        return null;
    }
}
