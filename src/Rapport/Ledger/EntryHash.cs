using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Rapport.Ledger;

/// <summary>The hashes of an entry: its id, its link in the writer's chain, and the seal of its place in the file.</summary>
internal static class EntryHash
{
    public const int Size = 32;

    /// <summary>Over kind and content alone.</summary>
    public static EntryId ToId(EntryKind kind, ReadOnlySpan<byte> content)
    {
        // The first ten bytes, as every other id keeps (Identity.BytesKept).
        Span<byte> hash = stackalloc byte[Size];
        Over(hash, "rapport/entry-id/1"u8, Encoding.UTF8.GetBytes(Word.Of(kind)), content);
        return new(EntryId.Prefix + Convert.ToHexStringLower(hash[..Identity.BytesKept]));
    }

    /// <summary>The link: over kind, content, writer, time and the hash of the writer's entry before.</summary>
    public static byte[] Link(string kind, ReadOnlySpan<byte> content, string writer, string time, ReadOnlySpan<byte> previous)
    {
        var hash = new byte[Size];
        Over(hash, "rapport/entry/1"u8, Encoding.UTF8.GetBytes(kind), content, Encoding.UTF8.GetBytes(writer), Encoding.UTF8.GetBytes(time), previous);
        return hash;
    }

    /// <summary>The seal: over an entry's place in this file and its hash, so that two entries of different writers cannot change places unseen.</summary>
    public static byte[] Seal(long sequence, ReadOnlySpan<byte> link)
    {
        Span<byte> place = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(place, sequence);
        var hash = new byte[Size];
        Over(hash, "rapport/place/1"u8, place, link);
        return hash;
    }

    // Each part goes in behind its length, so that parts never run into each other.
    private static void Over(Span<byte> destination, ReadOnlySpan<byte> domain, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third = default, ReadOnlySpan<byte> fourth = default, ReadOnlySpan<byte> fifth = default)
    {
        var total = 6 * 4 + domain.Length + first.Length + second.Length + third.Length + fourth.Length + fifth.Length;
        var buffer = total <= 1024 ? stackalloc byte[total] : new byte[total];
        var rest = Put(Put(Put(Put(Put(Put(buffer, domain), first), second), third), fourth), fifth);
        SHA256.HashData(buffer[..^rest.Length], destination);
    }

    private static Span<byte> Put(Span<byte> buffer, ReadOnlySpan<byte> part)
    {
        BinaryPrimitives.WriteInt32BigEndian(buffer, part.Length);
        part.CopyTo(buffer[4..]);
        return buffer[(4 + part.Length)..];
    }
}
