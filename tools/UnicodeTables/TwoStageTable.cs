namespace Rapport.Tools.UnicodeTables;

/// <summary>A value per code point, stored as blocks of 128 of which equal ones are kept once.</summary>
internal static class TwoStageTable
{
    private const int Block = 128;

    /// <summary>Writes the index of blocks, the number of blocks and the blocks.</summary>
    public static void Write(BinaryWriter output, ushort[] values)
    {
        var blocks = new Dictionary<string, int>(StringComparer.Ordinal);
        var kept = new List<ushort[]>();
        for (var start = 0; start < values.Length; start += Block)
        {
            var block = values[start..(start + Block)];
            var key = string.Join(',', block);
            if (!blocks.TryGetValue(key, out var index))
            {
                blocks.Add(key, index = kept.Count);
                kept.Add(block);
            }
            output.Write((ushort)index);
        }
        output.Write(kept.Count);
        foreach (var value in kept.SelectMany(block => block))
            output.Write(value);
    }
}
