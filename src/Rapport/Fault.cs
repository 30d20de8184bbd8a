namespace Rapport;

/// <summary>Something from outside that could not be read.</summary>
/// <param name="Source">The file or address.</param>
/// <param name="Code">A short stable word, for programs: <c>empty</c>, <c>binary</c>, <c>too-large</c>, <c>unknown-key</c>, …</param>
/// <param name="Message">What was found and what was expected, in a sentence.</param>
/// <param name="Line">The line, counted from 1, where it is known.</param>
/// <param name="Column">The column in UTF-16 units, counted from 1, where it is known.</param>
public sealed record Fault(string Source, string Code, string Message, int? Line = null, int? Column = null)
{
    /// <summary>The place in the form that editors understand: <c>file:line:column</c>.</summary>
    public string At => Line is null ? Source : Column is null ? $"{Source}:{Line}" : $"{Source}:{Line}:{Column}";

    /// <summary>Place and message in one line.</summary>
    public override string ToString() => $"{At}: {Message}";
}
