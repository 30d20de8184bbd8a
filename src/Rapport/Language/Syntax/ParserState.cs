namespace Rapport.Language.Syntax;

/// <summary>Where the arc-hybrid parser stands: a stack of words that still want a head, the words to come, and the arcs made so far. The root stands behind the last word.</summary>
// Ref: Kuhlmann, Gómez-Rodríguez and Satta (2011); Goldberg and Nivre (2013), section 3.
internal sealed class ParserState
{
    /// <summary>Puts the next word on the stack.</summary>
    public const int Shift = 0;

    /// <summary>Makes the next word the head of the stack's top.</summary>
    public const int Left = 1;

    /// <summary>Makes the second word of the stack the head of the top.</summary>
    public const int Right = 2;

    private const uint OutOfSentence = 0xFFFF;

    private WordKeys[] _keys = [];
    private int[] _tags = [], _stack = [], _heads = [], _relations = [], _leftMost = [], _rightMost = [], _left = [], _right = [];
    private int _depth;

    /// <summary>How many words the sentence has.</summary>
    public int Count { get; private set; }

    /// <summary>The next word; <see cref="Count"/> for the root.</summary>
    public int Next { get; private set; }

    /// <summary>How many words the stack holds.</summary>
    public int Depth => _depth;

    /// <summary>Whether every word has a head.</summary>
    public bool Done => Next == Count && _depth == 0;

    /// <summary>Begins a sentence.</summary>
    /// <param name="keys">Its words.</param>
    /// <param name="tags">Their tags.</param>
    /// <param name="count">How many of both count.</param>
    public void Begin(WordKeys[] keys, int[] tags, int count)
    {
        (_keys, _tags, Count, Next, _depth) = (keys, tags, count, 0, 0);
        if (_stack.Length <= count)
        {
            var room = Math.Max(64, count * 2);
            (_stack, _heads, _relations) = (new int[room], new int[room], new int[room]);
            (_leftMost, _rightMost, _left, _right) = (new int[room], new int[room], new int[room], new int[room]);
        }
        for (var i = 0; i <= count; i++)
            (_heads[i], _relations[i], _leftMost[i], _rightMost[i], _left[i], _right[i]) = (-1, 0, -1, -1, 0, 0);
    }

    /// <summary>The word at a depth of the stack, or −2.</summary>
    public int Stack(int depth) => depth < _depth ? _stack[_depth - 1 - depth] : -2;

    /// <summary>The head that a word was given, or −1.</summary>
    public int Head(int i) => _heads[i];

    /// <summary>Which of the steps can be made.</summary>
    public bool Can(int step) => step switch
    {
        Shift => Next < Count,
        // The root takes one word only, when nothing else waits.
        Left => _depth > 0 && (Next < Count || _depth == 1),
        _ => _depth > 1,
    };

    /// <summary>The arc that a step would make.</summary>
    public (int Head, int Word) Arc(int step) => step == Left ? (Next, Stack(0)) : (Stack(1), Stack(0));

    /// <summary>Makes a step; the relation counts for arcs.</summary>
    public void Apply(int step, int relation)
    {
        if (step == Shift)
        {
            _stack[_depth++] = Next++;
            return;
        }
        var (head, word) = Arc(step);
        _heads[word] = head;
        _relations[word] = relation + 1;
        if (word < head)
        {
            _leftMost[head] = word;
            _left[head]++;
        }
        else
        {
            _rightMost[head] = word;
            _right[head]++;
        }
        _depth--;
    }

    /// <summary>The relation that a word was given, counted from 1; 0 where none.</summary>
    public uint Relation(int i) => i >= 0 && i <= Count ? (uint)_relations[i] : 0;

    /// <summary>The form of a word.</summary>
    public uint Word(int i) => i >= 0 && i < Count ? _keys[i].Lower : Outside(i);

    /// <summary>The last three letters of a word.</summary>
    public uint Suffix(int i) => i >= 0 && i < Count ? _keys[i].Suffix3 : Outside(i);

    /// <summary>The tag of a word.</summary>
    public uint Tag(int i) => i >= 0 && i < Count ? (uint)_tags[i] : Outside(i);

    /// <summary>The dependent farthest to the left, or −2.</summary>
    public int LeftMost(int i) => i >= 0 && i <= Count && _leftMost[i] >= 0 ? _leftMost[i] : -2;

    /// <summary>The dependent farthest to the right, or −2.</summary>
    public int RightMost(int i) => i >= 0 && i <= Count && _rightMost[i] >= 0 ? _rightMost[i] : -2;

    /// <summary>How many dependents a word has to its left and right, three at most each.</summary>
    public uint Valency(int i) => i >= 0 && i <= Count ? (uint)((Math.Min(_left[i], 3) << 2) | Math.Min(_right[i], 3)) : 0;

    private uint Outside(int i) => i == Count ? OutOfSentence - 1 : OutOfSentence;
}
