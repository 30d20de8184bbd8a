using System.Buffers;
using System.Globalization;
using System.Text;

namespace Rapport.Ledger;

/// <summary>
/// Writes one JSON object in the one way that its hash is taken over: keys in ordinal order, no spaces, only the escapes that JSON requires.
/// Not <see cref="System.Text.Json.Utf8JsonWriter"/>, whose escaping follows the framework's version, and with it would every id.
/// </summary>
// Ref: RFC 8785 (2020), sections 3.2.2 and 3.2.3; a lone surrogate, which that RFC refuses, is written as U+FFFD.
internal sealed class CanonicalJson
{
    private readonly ArrayBufferWriter<byte> _bytes = new(256);
    private string? _lastKey;

    /// <summary>The object, begun.</summary>
    public CanonicalJson() => Raw("{"u8);

    /// <summary>Adds a text, or null.</summary>
    public CanonicalJson Add(string key, string? value)
    {
        Key(key);
        Text(value);
        return this;
    }

    /// <summary>Adds a whole number, or null.</summary>
    public CanonicalJson Add(string key, long? value)
    {
        Key(key);
        if (value is { } number)
            Raw(Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture)));
        else
            Raw("null"u8);
        return this;
    }

    /// <summary>Adds what is canonical JSON already.</summary>
    public CanonicalJson Add(string key, ReadOnlySpan<byte> canonical)
    {
        Key(key);
        Raw(canonical);
        return this;
    }

    /// <summary>Adds a list of ids.</summary>
    public CanonicalJson Add(string key, IReadOnlyList<EntryId> ids)
    {
        Key(key);
        Raw("["u8);
        for (var i = 0; i < ids.Count; i++)
        {
            if (i > 0)
                Raw(","u8);
            Text(ids[i].Value);
        }
        Raw("]"u8);
        return this;
    }

    /// <summary>Adds a list of objects.</summary>
    public CanonicalJson Add(string key, IEnumerable<CanonicalJson> objects)
    {
        Key(key);
        Raw("["u8);
        var first = true;
        foreach (var one in objects)
        {
            if (!first)
                Raw(","u8);
            first = false;
            Raw(one.ToBytes());
        }
        Raw("]"u8);
        return this;
    }

    /// <summary>The object's bytes.</summary>
    public byte[] ToBytes() => [.. _bytes.WrittenSpan, (byte)'}'];

    private void Key(string key)
    {
        if (_lastKey is not null && string.CompareOrdinal(_lastKey, key) >= 0)
            throw new InvalidOperationException($"Key '{key}' must come before '{_lastKey}'.");
        if (_lastKey is not null)
            Raw(","u8);
        _lastKey = key;
        Text(key);
        Raw(":"u8);
    }

    private void Text(string? value)
    {
        if (value is null)
        {
            Raw("null"u8);
            return;
        }
        Raw("\""u8);
        var start = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is >= ' ' and not '"' and not '\\')
                continue;
            Raw(value.AsSpan(start, i - start));
            Raw(Escape(value[i]));
            start = i + 1;
        }
        Raw(value.AsSpan(start));
        Raw("\""u8);
    }

    private static string Escape(char unit) => unit switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        _ => "\\u" + ((int)unit).ToString("x4", CultureInfo.InvariantCulture),
    };

    private void Raw(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    // Encoding.UTF8 writes U+FFFD for a lone surrogate.
    private void Raw(ReadOnlySpan<char> text) => Encoding.UTF8.GetBytes(text, _bytes);
}
