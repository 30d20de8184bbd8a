using System.Runtime.CompilerServices;

namespace Rapport.Language.Syntax;

/// <summary>What decides the part of speech of a word, read from left to right.</summary>
// Ref: Ratnaparkhi (1996), table 1, with the forms to the right.
internal static class TagFeatures
{
    /// <summary>Writes the features of the word at an index.</summary>
    /// <param name="keys">The sentence's words.</param>
    /// <param name="i">The word.</param>
    /// <param name="one">The tag of the word before, or −1.</param>
    /// <param name="two">The tag of the word before that, or −1.</param>
    /// <param name="list">Where they are written.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write(ReadOnlySpan<WordKeys> keys, int i, int one, int two, ref FeatureList list)
    {
        ref readonly var word = ref keys[i];
        var before = i > 0 ? keys[i - 1] : default;
        var before2 = i > 1 ? keys[i - 2] : default;
        var after = i + 1 < keys.Length ? keys[i + 1] : default;
        var after2 = i + 2 < keys.Length ? keys[i + 2] : default;
        var t1 = (uint)(one + 2);
        var t2 = (uint)(two + 2);
        var first = i == 0 ? 1u : 0u;
        list.Add(0);
        list.Add(word.Lower);
        list.Add(word.Form, first);
        list.Add(word.Form);
        list.Add(word.Verb, first);
        list.Add(word.Verb, t1);
        list.Add(word.Verb, t1, t2);
        list.Add(word.Verb, before.Lower);
        list.Add(word.Verb, after.Verb, t1);
        list.Add(word.Verb, after.Lower);
        list.Add(after.Verb, word.Suffix2);
        list.Add(word.Suffix1);
        list.Add(word.Suffix2);
        list.Add(word.Suffix3);
        list.Add(word.Suffix4);
        list.Add(word.Prefix2);
        list.Add(word.Prefix3);
        list.Add(word.Shape, first);
        list.Add(word.Suffix3, word.Shape, first);
        list.Add(word.Suffix2, t1);
        list.Add(t1);
        list.Add(t1, t2);
        list.Add(t1, word.Lower);
        list.Add(t1, t2, word.Lower);
        list.Add(before.Lower);
        list.Add(before.Lower, word.Lower);
        list.Add(before2.Lower);
        list.Add(before2.Lower, before.Lower);
        list.Add(after.Lower);
        list.Add(word.Lower, after.Lower);
        list.Add(after2.Lower);
        list.Add(after.Lower, after2.Lower);
        list.Add(before.Lower, after.Lower);
        list.Add(after.Suffix3);
        list.Add(after.Suffix2, word.Suffix3);
        list.Add(before.Suffix3);
        list.Add(t1, after.Lower);
        list.Add(t1, after.Suffix3);
        list.Add(t1, word.Suffix3, after.Suffix3);
        list.Add(after.Shape);
        list.Add(before.Shape, word.Shape, after.Shape);
        list.Add(after2.Suffix3);
    }
}
