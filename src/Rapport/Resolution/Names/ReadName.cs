using System.Collections.Immutable;
using Rapport.Language;

namespace Rapport.Resolution.Names;

/// <summary>A name made ready to be compared.</summary>
internal sealed class ReadName
{
    private readonly WrittenName _written;
    private SpelledName? _spelled;

    private ReadName(WrittenName written)
    {
        _written = written;
        Key = written.Words.Length == 1 ? written.Words[0].Text : string.Join(' ', written.Words.Select(w => w.Text));
        Ways = SyllableNames.Read(written);
        foreach (var word in written.Words)
            IsNative |= word.Script is Script.Han or Script.Hangul;
    }

    /// <summary>Its folded words; equal keys are equal forms.</summary>
    public string Key { get; }

    /// <summary>How it may be taken apart into syllables; empty for a name that is not of East Asia.</summary>
    public ImmutableArray<SyllableName> Ways { get; }

    /// <summary>Whether it is written in Han characters or Hangul.</summary>
    public bool IsNative { get; }

    /// <summary>Its words as they are spelled.</summary>
    public SpelledName Spelled => _spelled ??= SpelledName.Read(_written);

    /// <summary>Reads a name.</summary>
    public static ReadName Of(string name) => new(NameWords.Read(name));
}
