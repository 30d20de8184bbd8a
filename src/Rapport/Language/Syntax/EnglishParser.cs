using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Rapport.Language.Syntax;

/// <summary>
/// Reads English sentences: parts of speech, lemmas and a dependency tree, by linear models over hashed features and one pass from left to
/// right. Time is linear in the words; no two runs differ.
/// </summary>
// Ref: Collins (2002) for the averaged perceptron; Goldberg and Nivre (2013) for the training of the steps.
public sealed class EnglishParser : IParser
{
    /// <summary>A sentence with more words is cut into pieces of so many, each with a root under the first: such a one is a table or a list.</summary>
    private const int LongestSentence = 400;

    private static readonly Lazy<EnglishParser> Loaded = new(() => new(SyntaxModel.Embedded("english-syntax.bin")));

    [ThreadStatic]
    private static Room? _ofThread;

    private readonly SyntaxModel _model;
    private readonly string[] _upos;
    private readonly string[] _xpos;
    private readonly int _name;
    private readonly int _root;

    /// <summary>A parser with a model.</summary>
    internal EnglishParser(SyntaxModel model)
    {
        _model = model;
        _upos = [.. model.Tags.Select(t => t[..t.IndexOf('/', StringComparison.Ordinal)])];
        _xpos = [.. model.Tags.Select(t => t[(t.IndexOf('/', StringComparison.Ordinal) + 1)..])];
        _name = Array.IndexOf(model.Tags, "PROPN/NNP");
        _root = Array.IndexOf(model.Relations, "root");
    }

    /// <summary>The parser with the embedded weights.</summary>
    public static EnglishParser Embedded => Loaded.Value;

    /// <inheritdoc/>
    public string Language => "en";

    /// <inheritdoc/>
    public ImmutableArray<TextSpan> Split(string text, TextSpan sentence) => EnglishWords.Split(text, sentence);

    /// <inheritdoc/>
    public ImmutableArray<TreeWord> Parse(string text, IReadOnlyList<TextSpan> words, IReadOnlyList<TextSpan> names)
    {
        var tree = new TreeWord[words.Count];
        for (var start = 0; start < words.Count; start += LongestSentence)
            ParsePiece(text, words, start, Math.Min(words.Count - start, LongestSentence), names, tree);
        return ImmutableCollectionsMarshal.AsImmutableArray(tree);
    }

    private void ParsePiece(string text, IReadOnlyList<TextSpan> words, int start, int count, IReadOnlyList<TextSpan> names, TreeWord[] tree)
    {
        var room = _ofThread ??= new();
        for (var i = 0; i < count; i++)
            room.Keys[i] = WordKeys.Of(text.AsSpan(words[start + i].Start, words[start + i].Length));
        for (var i = 0; i < count; i++)
            room.Tags[i] = IsName(names, words[start + i]) ? _name : _model.Sure.TryGetValue(room.Keys[i].Form, out var sure) ? sure : -1;
        Tag(room, count);
        Build(room, count);
        for (var i = 0; i < count; i++)
        {
            var head = room.State.Head(i);
            var relation = head == count ? start == 0 ? "root" : "parataxis" : _model.Relations[(int)room.State.Relation(i) - 1];
            var span = words[start + i];
            tree[start + i] = new(span, _upos[room.Tags[i]], _xpos[room.Tags[i]], LemmaOf(text, span, _xpos[room.Tags[i]]), head == count ? start == 0 ? -1 : 0 : start + head, relation);
        }
    }

    private string LemmaOf(string text, TextSpan span, string xpos) =>
        xpos[0] == 'V' && VerbTable.Embedded.Of(text.AsSpan(span.Start, span.Length)).Lemma is { } verb ? verb : _model.Lemmas.Of(text.AsSpan(span.Start, span.Length), xpos);

    private static bool IsName(IReadOnlyList<TextSpan> names, TextSpan word)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Contains(word))
                return true;
        }
        return false;
    }

    private void Tag(Room room, int count)
    {
        var keys = room.Keys.AsSpan(0, count);
        int one = -1, two = -1;
        for (var i = 0; i < count; i++)
        {
            if (room.Tags[i] < 0)
            {
                var list = new FeatureList(room.Features);
                TagFeatures.Write(keys, i, one, two, ref list);
                room.Tags[i] = _model.Tagging.Best(room.Features.AsSpan(0, list.Count), room.Scores, room.Slots);
            }
            (two, one) = (one, room.Tags[i]);
        }
    }

    private void Build(Room room, int count)
    {
        var state = room.State;
        state.Begin(room.Keys, room.Tags, count);
        while (!state.Done)
        {
            var step = Only(state);
            if (step < 0)
            {
                var list = new FeatureList(room.Features);
                ArcFeatures.Write(state, ref list);
                _model.Steps.Score(room.Features.AsSpan(0, list.Count), room.Scores, room.Slots);
                step = BestOf(state, room.Scores);
            }
            state.Apply(step, step == ParserState.Shift ? 0 : RelationOf(room, state.Arc(step)));
        }
    }

    private int RelationOf(Room room, (int Head, int Word) arc)
    {
        if (arc.Head == room.State.Count)
            return _root;
        var list = new FeatureList(room.Features);
        RelationFeatures.Write(room.State, arc.Head, arc.Word, ref list);
        _model.Labels.Score(room.Features.AsSpan(0, list.Count), room.Scores, room.Slots);
        var best = _root == 0 ? 1 : 0;
        for (var i = 0; i < _model.Relations.Length; i++)
        {
            if (i != _root && room.Scores[i] > room.Scores[best])
                best = i;
        }
        return best;
    }

    /// <summary>The step where only one can be made, or −1.</summary>
    internal static int Only(ParserState state)
    {
        if (state.Depth == 0)
            return ParserState.Shift;
        return state.Next == state.Count ? state.Depth == 1 ? ParserState.Left : ParserState.Right : -1;
    }

    /// <summary>The step with the highest sum among those that can be made.</summary>
    internal static int BestOf(ParserState state, ReadOnlySpan<int> scores)
    {
        var best = -1;
        for (var step = 0; step < 3; step++)
        {
            if (state.Can(step) && (best < 0 || scores[step] > scores[best]))
                best = step;
        }
        return best;
    }

    private sealed class Room
    {
        public readonly WordKeys[] Keys = new WordKeys[LongestSentence];
        public readonly int[] Tags = new int[LongestSentence];
        public readonly uint[] Features = new uint[FeatureList.Capacity];
        public readonly int[] Scores = new int[256];
        public readonly ulong[] Slots = new ulong[FeatureList.Capacity];
        public readonly ParserState State = new();
    }
}
