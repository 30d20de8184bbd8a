using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Rapport.Reading;

/// <summary>
/// Finds where the articles of a digest begin. Several cues are added up: lead-ins, credits that close the piece before, numbers in
/// sequence, ruled lines, a heading with its own byline. A page is a digest only where at least two parts name their own source.
/// </summary>
internal sealed partial class DigestSplitter
{
    private const int MostBlocks = 3000;
    private const int Enough = 5;
    private readonly PageLayout _layout;
    private readonly ImmutableArray<PageBlock> _blocks;
    private readonly Dictionary<int, LeadIn> _leadIns = [];
    private readonly Dictionary<int, ImmutableArray<Credit>> _closing = [];
    private readonly Dictionary<int, Credit> _lines = [];
    private readonly HashSet<int> _numbered = [];
    private readonly bool[] _content;
    private readonly bool _titleIsPart;
    private readonly int _from;
    private readonly int _end;

    private DigestSplitter(PageLayout layout)
    {
        _layout = layout;
        _blocks = layout.Table.Blocks;
        _content = new bool[_blocks.Length];
        for (var i = 0; i < _content.Length; i++)
            _content[i] = IsContent(layout, i);
        ReadCues();
        FindNumbers();
        _titleIsPart = layout.Title is { } title && _numbered.Contains(title);
        _from = layout.Title is { } own ? own + (_titleIsPart ? 0 : 1) : 0;
        _end = layout.LastProse + 1;
        while (_end < _blocks.Length && (_lines.ContainsKey(_end) || layout.Kinds[_end] is ZoneKind.Byline))
            _end++;
    }

    /// <summary>The parts, or null where the page is one article.</summary>
    public static DigestPlan? Find(PageLayout layout) =>
        layout.LastProse < 0 || layout.Table.Blocks.Length > MostBlocks ? null : new DigestSplitter(layout).Split();

    private DigestPlan? Split()
    {
        var starts = Boundaries();
        if (starts.Count == 0)
            return null;
        if (starts[0] > _from && Prose(_from, starts[0]) && HasSource(_from, starts[0]))
            starts.Insert(0, FirstContent());
        starts.Add(_end);
        var parts = new List<(int First, int End)>();
        for (var i = 0; i + 1 < starts.Count; i++)
        {
            // A stretch without a paragraph of its own is no part: it stays with the one before.
            if (!Prose(starts[i], starts[i + 1]) && parts.Count > 0)
                parts[^1] = (parts[^1].First, starts[i + 1]);
            else
                parts.Add((starts[i], starts[i + 1]));
        }
        var sourced = parts.Count(part => HasSource(part.First, part.End));
        if (sourced < 2 || sourced * 2 < parts.Count || IsReviewUnderOneName(parts))
            return null;
        return new([.. parts], _leadIns, _closing, _lines, _titleIsPart);
    }

    // An article under its own byline that cites two others is one article; only credits, numbers or original titles make it a digest.
    private bool IsReviewUnderOneName(List<(int First, int End)> parts)
    {
        var hasByline = Enumerable.Range(_from, Math.Max(0, parts[0].First - _from)).Any(i => _layout.Kinds[i] == ZoneKind.Byline);
        return hasByline && parts.All(part => !_numbered.Contains(part.First)
            && !(_leadIns.TryGetValue(part.First, out var lead) && lead.Form is LeadInForm.OriginalTitle or LeadInForm.Header)
            && !Enumerable.Range(part.First, part.End - part.First).Any(i => _closing.ContainsKey(i) || _lines.ContainsKey(i)));
    }

    private List<int> Boundaries()
    {
        var starts = new List<int>();
        var proseSince = true;
        for (var i = _from; i < _end; i++)
        {
            if (proseSince && IsContent(i) && !IsRule(i) && Score(i) >= Enough)
            {
                starts.Add(i);
                proseSince = false;
            }
            proseSince |= IsProse(i);
        }
        return starts;
    }

    private int Score(int i)
    {
        var score = _leadIns.TryGetValue(i, out var lead)
            ? lead.Form switch { LeadInForm.Published or LeadInForm.OriginalTitle => 6, _ => Prose(i, Math.Min(i + 4, _end)) ? 5 : 0 }
            : 0;
        score += _numbered.Contains(i) ? 5 : 0;
        score += i > 0 && IsRule(i - 1) ? 5 : 0;
        score += IsAfterCredit(i) ? 5 : 0;
        if (IsHeading(i) && NextContent(i) is { } next && (_layout.Kinds[next] == ZoneKind.Byline || _lines.ContainsKey(next) || (_leadIns.TryGetValue(next, out var own) && own.Form == LeadInForm.Header)) && Prose(next, Math.Min(next + 4, _end)))
            score += 5;
        return _lines.ContainsKey(i) && score < 10 ? 0 : score;
    }

    private bool IsAfterCredit(int i)
    {
        var before = i - 1;
        var isCredited = false;
        while (before >= _from && (!IsContent(before) || _lines.ContainsKey(before) || IsRule(before)))
        {
            isCredited |= _lines.ContainsKey(before);
            before--;
        }
        return before >= _from && ((isCredited && IsProse(before)) || _closing.ContainsKey(before));
    }

    private void ReadCues()
    {
        foreach (var block in _blocks)
        {
            if (!IsContent(block.Index))
                continue;
            var line = Credits.OfLine(block);
            // A person's name makes a line a credit; outlet and date alone introduce what follows.
            if (LeadIns.Find(block) is { } lead && !(lead.Form is LeadInForm.Header or LeadInForm.Colon && line is { People.IsEmpty: false }))
                _leadIns.Add(block.Index, lead);
            else if (line is not null)
                _lines.Add(block.Index, line);
            if (!_lines.ContainsKey(block.Index) && block.IsProse && Credits.Closing(block) is { Length: > 0 } closing)
                _closing.Add(block.Index, closing);
        }
    }

    private void FindNumbers()
    {
        var run = new List<int>();
        for (var i = 0; i < _blocks.Length; i++)
        {
            if (!IsContent(i) || NumberOf(_blocks[i].Head) is not { } number)
                continue;
            if (number == 1)
                run.Clear();
            if (number == run.Count + 1)
                run.Add(i);
        }
        if (run.Count >= 2)
            _numbered.UnionWith(run);
    }

    /// <summary>The number at the head of a line, 1 to 99, or null.</summary>
    public static int? NumberOf(string line)
    {
        var match = PagePhrases.Number().Match(line);
        if (!match.Success)
            return null;
        if (match.Groups["n"].Success)
            return match.Groups["n"].Value.Aggregate(0, (sum, digit) => sum * 10 + (int)char.GetNumericValue(digit));
        if (match.Groups["circle"].Success)
            return match.Groups["circle"].Value[0] - '①' + 1;
        if (match.Groups["han"].Success)
            return match.Groups["han"].Value is { Length: 1 } digit ? "一二三四五六七八九十".IndexOf(digit[0], StringComparison.Ordinal) + 1 : null;
        var roman = Array.IndexOf(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"], match.Groups["roman"].Value);
        return roman < 0 ? null : roman + 1;
    }

    /// <summary>Whether a line is a rule: signs and nothing else.</summary>
    public static bool IsRule(string line) => Rule().IsMatch(line);

    /// <summary>Whether a block of a page belongs to its articles rather than to the page's furniture.</summary>
    public static bool IsContent(PageLayout layout, int i) => layout.Kinds[i] switch
    {
        ZoneKind.Body or ZoneKind.Byline or ZoneKind.Date or ZoneKind.Title => true,
        ZoneKind.Outlet => layout.Title is { } title && i > title,
        ZoneKind.Chrome => i > (layout.Title ?? -1) && i <= layout.LastProse && (IsRule(layout.Table.Blocks[i].Head)
            || (layout.Table.Blocks[i].IsShort && LabelDecider.KindOf(layout.Table.Blocks[i].Label) is null && !PagePhrases.Furniture().IsMatch(layout.Table.Blocks[i].Head))),
        _ => false,
    };

    private bool IsContent(int i) => _content[i];

    private bool IsRule(int i) => _blocks[i].Width <= 80 && IsRule(_blocks[i].Head);

    private bool IsProse(int i) => IsContent(i) && _blocks[i].IsProse;

    private bool IsHeading(int i) => IsContent(i) && _blocks[i] is { IsShort: true, IsProse: false } block && (!block.EndsSentence || block.EndsAsking) && block.Words >= 2 && !_lines.ContainsKey(i) && !_leadIns.ContainsKey(i);

    private bool Prose(int from, int end) => Enumerable.Range(from, Math.Max(0, end - from)).Any(IsProse);

    private int? NextContent(int i)
    {
        for (var next = i + 1; next < _end; next++)
        {
            if (IsContent(next))
                return next;
        }
        return null;
    }

    private int FirstContent() => Enumerable.Range(_from, _end - _from).First(i => IsContent(i) && !IsRule(i));

    private bool HasSource(int from, int end) => Enumerable.Range(from, Math.Max(0, end - from))
        .Any(i => _leadIns.ContainsKey(i) || _closing.ContainsKey(i) || _lines.ContainsKey(i));

    [GeneratedRegex(@"^[\s*_=~·•—–\-#+※○●◇◆☆★]{3,80}$|^\s*[*＊※◇◆○●]\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Rule();
}
