using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Rapport;

/// <summary>How ids come about: a hash over identity fields, so that seeing a thing twice is one thing seen twice.</summary>
public static class Identity
{
    /// <summary>How many bytes of the hash an id keeps: 80 bits, a collision among 10⁹ things has odds below 10⁻⁶.</summary>
    public const int BytesKept = 10;

    /// <summary>The prefix followed by 20 hexadecimal digits over the fields in order. A missing field differs from an empty one, and fields never run into each other.</summary>
    public static string Hash(string prefix, params ReadOnlySpan<string?> fields)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var field in fields)
        {
            var bytes = field is null ? [] : Encoding.UTF8.GetBytes(field);
            BinaryPrimitives.WriteInt32BigEndian(length, field is null ? -1 : bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
        return prefix + Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, BytesKept));
    }

    /// <summary>The SHA-256 of the bytes, 64 hexadecimal digits in lower case.</summary>
    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The SHA-256 of the text's UTF-8 bytes, 64 hexadecimal digits in lower case.</summary>
    public static string Sha256(string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetByteCount(text));
        var hash = Sha256(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        ArrayPool<byte>.Shared.Return(bytes);
        return hash;
    }
}
