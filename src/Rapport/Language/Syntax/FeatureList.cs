namespace Rapport.Language.Syntax;

/// <summary>The features of one decision, as hashes. Each template has its number, so that equal values of two templates differ.</summary>
/// <param name="hashes">Where they are written.</param>
internal ref struct FeatureList(Span<uint> hashes)
{
    /// <summary>Room that every list of the models fits into.</summary>
    public const int Capacity = 96;

    private readonly Span<uint> _hashes = hashes;
    private uint _template;

    /// <summary>How many were written.</summary>
    public int Count { get; private set; }

    /// <summary>Adds the next template with one value.</summary>
    public void Add(uint a) => Put(Mix(Next(), a));

    /// <summary>Adds the next template with two values.</summary>
    public void Add(uint a, uint b) => Put(Mix(Mix(Next(), a), b));

    /// <summary>Adds the next template with three values.</summary>
    public void Add(uint a, uint b, uint c) => Put(Mix(Mix(Mix(Next(), a), b), c));

    /// <summary>Adds the next template with four values.</summary>
    public void Add(uint a, uint b, uint c, uint d) => Put(Mix(Mix(Mix(Mix(Next(), a), b), c), d));

    private uint Next() => ++_template * 0x9E3779B1;

    private void Put(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x7FEB352D;
        hash ^= hash >> 15;
        // 0 marks an empty slot of a table.
        _hashes[Count++] = hash == 0 ? 1 : hash;
    }

    private static uint Mix(uint hash, uint value)
    {
        hash = (hash ^ value) * 0x85EBCA6B;
        return hash ^ (hash >> 13);
    }
}
