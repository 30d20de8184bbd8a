using System.Runtime.CompilerServices;

namespace Rapport.Language.Syntax;

/// <summary>What decides the next step of the parser.</summary>
// Ref: Zhang and Nivre (2011), tables 1 and 2, over the stack's three topmost words and the three next ones.
internal static class ArcFeatures
{
    /// <summary>Writes the features of a state.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write(ParserState state, ref FeatureList list)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2), n0 = state.Next, n1 = n0 + 1, n2 = n0 + 2;
        uint s0w = state.Word(s0), s1w = state.Word(s1), n0w = state.Word(n0), n1w = state.Word(n1), n2w = state.Word(n2), s2w = state.Word(s2);
        uint s0t = state.Tag(s0), s1t = state.Tag(s1), s2t = state.Tag(s2), n0t = state.Tag(n0), n1t = state.Tag(n1), n2t = state.Tag(n2);
        int s0l = state.LeftMost(s0), s0r = state.RightMost(s0), s1l = state.LeftMost(s1), s1r = state.RightMost(s1), n0l = state.LeftMost(n0);
        uint s0lt = state.Tag(s0l), s0rt = state.Tag(s0r), s1lt = state.Tag(s1l), s1rt = state.Tag(s1r), n0lt = state.Tag(n0l);
        uint s0lr = state.Relation(s0l), s0rr = state.Relation(s0r), s1lr = state.Relation(s1l), s1rr = state.Relation(s1r), n0lr = state.Relation(n0l);
        uint near = Distance(s0, n0), far = Distance(s1, s0);
        uint s0v = state.Valency(s0), s1v = state.Valency(s1), n0v = state.Valency(n0);
        list.Add(s0w, s0t);
        list.Add(s0w);
        list.Add(s0t);
        list.Add(n0w, n0t);
        list.Add(n0w);
        list.Add(n0t);
        list.Add(n1w, n1t);
        list.Add(n1t);
        list.Add(n2t);
        list.Add(n2w);
        list.Add(s1w, s1t);
        list.Add(s1w);
        list.Add(s1t);
        list.Add(s0w, s0t, n0t);
        list.Add(s0t, n0w, n0t);
        list.Add(s0w, n0w);
        list.Add(s0t, n0t);
        list.Add(s1w, s0w);
        list.Add(s1t, s0t);
        list.Add(s1w, s0t);
        list.Add(s1t, s0w);
        list.Add(n0t, n1t);
        list.Add(n0t, n1t, n2t);
        list.Add(s0t, n0t, n1t);
        list.Add(s0w, n0t, n1t);
        list.Add(s1t, s0t, n0t);
        list.Add(s1t, s0w, n0t);
        list.Add(s1w, s0t, n0t);
        list.Add(s1t, s0t, n0w);
        list.Add(s2t, s1t, s0t);
        list.Add(s2w, s0t, s1t);
        list.Add(s0t, s0lt, n0t);
        list.Add(s0t, s0rt, n0t);
        list.Add(s0t, n0t, n0lt);
        list.Add(s1t, s1rt, s0t);
        list.Add(s1t, s1lt, s0t);
        list.Add(s1t, s0t, s0lt);
        list.Add(s1t, s0t, s0rt);
        list.Add(s0w, s0lr, s0rr);
        list.Add(s0t, s0lr, s0rr, n0t);
        list.Add(s1t, s1lr, s1rr, s0t);
        list.Add(s1w, s1rr, s0t);
        list.Add(n0w, n0lr, s0t);
        list.Add(n0t, n0lr, s0t);
        list.Add(s0t, s0lr, s1t, n0t);
        list.Add(s0w, near);
        list.Add(s0t, near, n0t);
        list.Add(n0w, near);
        list.Add(s1t, s0t, far);
        list.Add(s1w, s0t, far);
        list.Add(s0t, s0v, n0t);
        list.Add(s0w, s0v, n0t);
        list.Add(n0t, n0v, s0t);
        list.Add(s1t, s1v, s0t);
        list.Add(s1w, s1v, s0t);
        list.Add(s0w, state.Word(s0l), n0t);
        list.Add(s1w, state.Word(s0l), s0t);
        list.Add(s0t, state.Word(n0l), n0t);
        list.Add(s1w, n0t, n1t);
    }

    private static uint Distance(int left, int right) => left < 0 || right < 0 ? 0 : (uint)Math.Min(right - left, 10) switch { <= 4 and var near => near, <= 7 => 5, < 10 => 6, _ => 7 };
}
