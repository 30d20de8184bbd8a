using System.Collections.Immutable;

namespace Rapport.Language;

/// <summary>Tells scripts apart and cuts text where the script changes.</summary>
public static class ScriptRuns
{
    /// <summary>The script of a code point (0 to 10FFFF; a surrogate is <see cref="Script.Other"/>).</summary>
    public static Script Of(int codePoint) => codePoint is >= 0 and < UnicodeTable.CodePoints
        ? UnicodeTable.Property(codePoint).Script
        : throw new ArgumentOutOfRangeException(nameof(codePoint), codePoint, "0 to 10FFFF");

    /// <summary>
    /// Runs that tile the text. Spaces, digits, punctuation and marks join the run before them; at the start of the text they join
    /// the run after them.
    /// </summary>
    public static ImmutableArray<ScriptRun> Split(string text)
    {
        var runs = ImmutableArray.CreateBuilder<ScriptRun>();
        var current = Script.Common;
        var start = 0;
        for (int i = 0, length; i < text.Length; i += length)
        {
            var script = Of(CodePoint.At(text, i, out length));
            if (script is Script.Common or Script.Inherited || script == current)
                continue;
            if (current != Script.Common)
            {
                runs.Add(new(current, TextSpan.FromBounds(start, i)));
                start = i;
            }
            current = script;
        }
        if (text.Length > 0)
            runs.Add(new(current, TextSpan.FromBounds(start, text.Length)));
        return runs.ToImmutable();
    }
}
