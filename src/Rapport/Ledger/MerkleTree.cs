using System.Security.Cryptography;

namespace Rapport.Ledger;

/// <summary>The Merkle tree hash of a list of leaves. A leaf and an inner node are hashed behind different first bytes, so that no leaf can pass for a node.</summary>
// Ref: Laurie, Langley, Kasper (2013), RFC 6962, section 2.1.
internal static class MerkleTree
{
    private const byte Leaf = 0;
    private const byte Node = 1;

    /// <summary>The root over the leaves in their order; of no leaves, the hash of nothing.</summary>
    public static byte[] Root(IReadOnlyList<byte[]> leaves) => leaves.Count == 0 ? SHA256.HashData([]) : Root(leaves, 0, leaves.Count);

    private static byte[] Root(IReadOnlyList<byte[]> leaves, int start, int count)
    {
        if (count == 1)
            return SHA256.HashData([Leaf, .. leaves[start]]);
        // The left side takes the largest power of two below the count.
        var left = 1;
        while (left * 2 < count)
            left *= 2;
        return SHA256.HashData([Node, .. Root(leaves, start, left), .. Root(leaves, start + left, count - left)]);
    }
}
