using System.Text.Json;
using Rapport.Language;

namespace Rapport.Tests.Quality;

/// <summary>A sentence, one that it names, and the author's tone toward it, as two annotators or more saw it.</summary>
/// <param name="Group">The article that the sentence is from, so that its sentences stay together.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Target">Where the target stands.</param>
/// <param name="Tone">Its tone.</param>
internal sealed record GoldStance(string Group, string Text, TextSpan Target, StanceTone Tone)
{
    /// <summary>The targets of a file of NewsMTSC. Its places count code points.</summary>
    public static List<GoldStance> Read(string path)
    {
        var found = new List<GoldStance>();
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("sentence_normalized").GetString()!;
            var group = string.Join('_', json.RootElement.GetProperty("primary_gid").GetString()!.Split('_').Take(3));
            foreach (var target in json.RootElement.GetProperty("targets").EnumerateArray())
            {
                var (from, to) = (Units(text, target.GetProperty("from").GetInt32()), Units(text, target.GetProperty("to").GetInt32()));
                var tone = target.GetProperty("polarity").GetDouble() switch { 2 => StanceTone.Negative, 4 => StanceTone.Neutral, 6 => StanceTone.Positive, var other => throw new InvalidDataException($"polarity {other}") };
                found.Add(new(group, text, TextSpan.FromBounds(from, to), tone));
            }
        }
        return found;
    }

    private static int Units(string text, int points)
    {
        var units = 0;
        for (var i = 0; i < points; i++)
            units += char.IsHighSurrogate(text[units]) ? 2 : 1;
        return units;
    }
}
