namespace Rapport.Language;

/// <summary>Decomposes, orders and composes one stretch of text between two boundaries. Its buffers are used again for the next stretch.</summary>
internal sealed class ClusterComposer : IDisposable
{
    private const int SyllableBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TrailBase = 0x11A7;
    private const int Leads = 19, Vowels = 21, Trails = 28, Syllables = Leads * Vowels * Trails;

    private readonly TextBuffer _output = new(0);
    private int[] _codePoints = [];
    private int[] _sorted = [];
    private int _count;

    /// <summary>The stretch in form C or KC; the result holds until the next call.</summary>
    public ReadOnlySpan<char> Compose(ReadOnlySpan<char> text, bool compatible)
    {
        _count = 0;
        for (int i = 0, length; i < text.Length; i += length)
            Decompose(CodePoint.At(text, i, out length), compatible);
        Order();
        Compose();
        _output.Clear();
        foreach (var codePoint in _codePoints.AsSpan(0, _count))
            _output.AppendCodePoint(codePoint);
        return _output.Written;
    }

    public void Dispose() => _output.Dispose();

    private void Decompose(int codePoint, bool compatible)
    {
        var syllable = codePoint - SyllableBase;
        if (syllable is >= 0 and < Syllables)
        {
            Add(LeadBase + (syllable / (Vowels * Trails)));
            Add(VowelBase + (syllable % (Vowels * Trails) / Trails));
            if (syllable % Trails != 0)
                Add(TrailBase + (syllable % Trails));
            return;
        }
        var parts = UnicodeTable.Decomposition(codePoint, compatible);
        if (parts.IsEmpty)
            Add(codePoint);
        for (int i = 0, length; i < parts.Length; i += length)
            Add(CodePoint.At(parts, i, out length));
    }

    private void Add(int codePoint)
    {
        if (_count == _codePoints.Length)
            Array.Resize(ref _codePoints, Math.Max(16, _count * 2));
        _codePoints[_count++] = codePoint;
    }

    /// <summary>Sorts each row of marks by combining class, equal classes in their order.</summary>
    private void Order()
    {
        for (var start = 0; start < _count;)
        {
            if (Combining(start) == 0)
            {
                start++;
                continue;
            }
            var end = start + 1;
            var ordered = true;
            for (; end < _count && Combining(end) is > 0 and var combining; end++)
                ordered &= combining >= Combining(end - 1);
            if (!ordered)
                SortMarks(start, end);
            start = end;
        }
    }

    // Counting sort: a flood of a million marks takes linear time.
    private void SortMarks(int start, int end)
    {
        Span<int> places = stackalloc int[257];
        for (var i = start; i < end; i++)
            places[Combining(i) + 1]++;
        for (var i = 1; i < places.Length; i++)
            places[i] += places[i - 1];
        if (_sorted.Length < end - start)
            _sorted = new int[Math.Max(16, end - start)];
        for (var i = start; i < end; i++)
            _sorted[places[Combining(i)]++] = _codePoints[i];
        _sorted.AsSpan(0, end - start).CopyTo(_codePoints.AsSpan(start));
    }

    private void Compose()
    {
        int starter = -1, written = 0, last = 0;
        for (var i = 0; i < _count; i++)
        {
            var codePoint = _codePoints[i];
            int combining = Combining(i);
            // A mark is blocked from its starter by a mark of its own or a higher class, a starter by any mark.
            var blocked = starter >= 0 && starter != written - 1 && (combining == 0 || last >= combining);
            if (starter >= 0 && !blocked && ComposePair(_codePoints[starter], codePoint) is >= 0 and var composite)
            {
                _codePoints[starter] = composite;
                continue;
            }
            if (combining == 0)
                starter = written;
            last = combining;
            _codePoints[written++] = codePoint;
        }
        _count = written;
    }

    private static int ComposePair(int first, int second)
    {
        if (first is >= LeadBase and < LeadBase + Leads && second is >= VowelBase and < VowelBase + Vowels)
            return SyllableBase + ((((first - LeadBase) * Vowels) + second - VowelBase) * Trails);
        if (first is >= SyllableBase and < SyllableBase + Syllables && (first - SyllableBase) % Trails == 0
            && second is > TrailBase and < TrailBase + Trails)
            return first + second - TrailBase;
        return UnicodeTable.Compose(first, second);
    }

    private byte Combining(int index) => UnicodeTable.Property(_codePoints[index]).Combining;
}
