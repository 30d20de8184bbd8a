using System.Collections.Immutable;

namespace Rapport.Resolution.Names;

/// <summary>The little that tells quickly whether the spelling of two names can be alike: for every word that names, its ends and its length.</summary>
internal readonly struct NameSketch
{
    private readonly ImmutableArray<(char First, char Last, int Length)> _words;

    /// <summary>Sketches a name.</summary>
    public NameSketch(SpelledName name) => _words = [.. name.Words.Where(w => w.Role is WordRole.Name && w.Text.Length > 0).Select(w => (w.Text[0], w.Text[^1], w.Text.Length))];

    /// <summary>Whether comparing the two is worth while: all words of the shorter name but one, or all of two, have a word that could be theirs.</summary>
    public bool MayMatch(NameSketch other)
    {
        var (few, many) = _words.Length <= other._words.Length ? (_words, other._words) : (other._words, _words);
        var missing = 0;
        foreach (var word in few)
        {
            var found = false;
            foreach (var beside in many)
                found |= word.First == beside.First || (word.Last == beside.Last && Math.Abs(word.Length - beside.Length) <= 1);
            missing += found ? 0 : 1;
        }
        // Joined words leave one side with fewer words: there the whole may still be alike.
        return missing == 0 || (missing == 1 && few.Length > 2) || few.Length == 1;
    }
}
