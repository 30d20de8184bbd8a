namespace Rapport.App;

/// <summary>One that is spoken of in a text, as a line of JSON names it.</summary>
/// <param name="Words">Its words, as they stand in the text.</param>
/// <param name="Start">Where they begin, where given.</param>
internal sealed record GivenTarget(string Words, int? Start)
{
    /// <summary>Where it stands: at its place where its words stand there, else where they stand first; null where they stand nowhere.</summary>
    public TextSpan? In(string text)
    {
        var at = Start is { } start && start <= text.Length && text.AsSpan(start).StartsWith(Words, StringComparison.Ordinal) ? start : text.IndexOf(Words, StringComparison.Ordinal);
        return at < 0 ? null : new(at, Words.Length);
    }
}
