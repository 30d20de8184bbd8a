namespace Rapport.Reading;

/// <summary>What the deciders say of every block: a sum of weights for each kind of zone.</summary>
/// <param name="blocks">How many blocks the page has.</param>
internal sealed class Ballot(int blocks)
{
    private static readonly int Kinds = Enum.GetValues<ZoneKind>().Length;
    private readonly int[] _sums = new int[blocks * Kinds];

    /// <summary>Adds weight for a kind.</summary>
    public void Add(int block, ZoneKind kind, int weight) => _sums[(block * Kinds) + (int)kind] += weight;

    /// <summary>The weight a kind has so far.</summary>
    public int Of(int block, ZoneKind kind) => _sums[(block * Kinds) + (int)kind];

    /// <summary>The kind with the most weight; among equals the one declared first.</summary>
    public ZoneKind Winner(int block)
    {
        var best = 0;
        for (var kind = 1; kind < Kinds; kind++)
        {
            if (_sums[(block * Kinds) + kind] > _sums[(block * Kinds) + best])
                best = kind;
        }
        return (ZoneKind)best;
    }
}
