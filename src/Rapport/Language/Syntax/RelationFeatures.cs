using System.Runtime.CompilerServices;

namespace Rapport.Language.Syntax;

/// <summary>What decides the relation between a word and its head, once the word has all its own dependents.</summary>
internal static class RelationFeatures
{
    /// <summary>Writes the features of an arc.</summary>
    /// <param name="state">The state in which the arc is made.</param>
    /// <param name="head">The head, or the number of words for the root.</param>
    /// <param name="word">The dependent.</param>
    /// <param name="list">Where they are written.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write(ParserState state, int head, int word, ref FeatureList list)
    {
        var side = head > word ? 1u : 0u;
        var distance = ((uint)Math.Min(Math.Abs(head - word), 6) << 1) | side;
        uint hw = state.Word(head), ht = state.Tag(head), dw = state.Word(word), dt = state.Tag(word);
        int left = state.LeftMost(word), right = state.RightMost(word);
        uint lw = state.Word(left), lt = state.Tag(left), lr = state.Relation(left), rt = state.Tag(right), rr = state.Relation(right);
        int inner = side == 0 ? state.RightMost(head) : state.LeftMost(head), outer = side == 0 ? state.LeftMost(head) : state.RightMost(head);
        uint it = state.Tag(inner), ir = state.Relation(inner), or = state.Relation(outer);
        list.Add(side);
        list.Add(hw, side);
        list.Add(ht, side);
        list.Add(dw, side);
        list.Add(dt, side);
        list.Add(ht, dt, side);
        list.Add(ht, dt, distance);
        list.Add(hw, dw);
        list.Add(hw, dt, side);
        list.Add(ht, dw, side);
        list.Add(hw, ht, dw, dt);
        list.Add(dt, lt, side);
        list.Add(dt, lw, ht);
        list.Add(dt, lw, hw);
        list.Add(dw, lw, ht);
        list.Add(dt, lr, rr, ht);
        list.Add(lr, rr, side);
        list.Add(dt, rt, ht);
        list.Add(ht, ir, dt, side);
        list.Add(hw, ir, dt);
        list.Add(ht, ir, or, dt);
        list.Add(ht, it, dt, side);
        list.Add(state.Tag(word - 1), dt, ht);
        list.Add(state.Tag(word + 1), dt, ht);
        list.Add(state.Word(word - 1), dt, side);
        list.Add(state.Word(word + 1), dt, side);
        list.Add(state.Word(word - 1), dw, ht);
        list.Add(state.Tag(head - 1), ht, dt, side);
        list.Add(state.Tag(head + 1), ht, dt, side);
        list.Add(state.Suffix(word), ht, side);
        list.Add(state.Suffix(head), dt, side);
        list.Add(dt, state.Valency(word), ht);
        list.Add(dt, state.Valency(head), ht, side);
        list.Add(lw, dt, distance);
        list.Add(state.Word(left + 1), lw, dt);
    }
}
