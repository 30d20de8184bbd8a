using System.Collections.Frozen;
using Rapport.Extraction.Grammar;
using Rapport.Language;

namespace Rapport.Extraction.Stances;

/// <summary>Words that judge, whoever uses them, by their stems.</summary>
internal static class Polarity
{
    private static readonly FrozenDictionary<string, int> Stems = Read();

    /// <summary>1 for a word of praise, −1 for one of blame, 0 for any other.</summary>
    /// <param name="stem">The word's stem, as <see cref="PorterStemmer"/> gives it.</param>
    public static int Of(string stem) => Stems.GetValueOrDefault(stem);

    private static FrozenDictionary<string, int> Read()
    {
        var tones = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in DataLines.Read("Stances.polarity.txt"))
        {
            var tone = line[0] switch { "+" => 1, "-" => -1, _ => throw new InvalidOperationException($"{line.File}:{line.Number}: tone {line[0]}; expected + or -") };
            // A stem of both kinds judges neither way.
            foreach (var word in line.Words(1))
            {
                var stem = PorterStemmer.Stem(word);
                tones[stem] = tones.TryGetValue(stem, out var held) && held != tone ? 0 : tone;
            }
        }
        return tones.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
