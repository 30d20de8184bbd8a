using System.Collections.Immutable;

namespace Rapport.Briefs;

/// <summary>The footnotes of one brief, numbered in the order of first use; the same source in the same words is one note.</summary>
internal sealed class NoteBook
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<(string Text, OrderedDictionary<Anchor, bool> Anchors)> _notes = [];

    /// <summary>The number of the note with these words; its places are added to those it has.</summary>
    public int Number(string text, ImmutableArray<Anchor> anchors)
    {
        if (!_numbers.TryGetValue(text, out var number))
        {
            _notes.Add((text, []));
            number = _notes.Count;
            _numbers.Add(text, number);
        }
        var held = _notes[number - 1].Anchors;
        foreach (var anchor in anchors)
            held.TryAdd(anchor, true);
        return number;
    }

    /// <summary>All notes in order.</summary>
    public ImmutableArray<BriefNote> All => [.. _notes.Select((n, i) => new BriefNote(i + 1, n.Text, [.. n.Anchors.Keys]))];
}
