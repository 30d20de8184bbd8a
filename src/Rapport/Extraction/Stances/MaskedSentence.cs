using System.Collections.Immutable;
using System.Text;

namespace Rapport.Extraction.Stances;

/// <summary>A sentence in which every known party goes by the same name, so that nothing read from it hangs on who it is; and the way back to the text.</summary>
internal sealed class MaskedSentence
{
    // Any names would do that the parser knows as such.
    private const string Country = "France";
    private const string Adjective = "French";
    private const string Person = "Smith";

    private readonly ImmutableArray<(TextSpan Own, TextSpan Masked)> _names;
    private readonly TextSpan _sentence;

    /// <summary>Masks a sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="mentions">Who is named in the text.</param>
    public MaskedSentence(string text, TextSpan sentence, ImmutableArray<Mention> mentions)
    {
        _sentence = sentence;
        var masked = new StringBuilder(sentence.Length);
        var names = ImmutableArray.CreateBuilder<(TextSpan, TextSpan)>();
        var at = sentence.Start;
        foreach (var (span, name) in mentions.Where(m => sentence.Contains(m.Span)).SelectMany(m => NamesOf(text, m)).OrderBy(n => n.Span.Start).ThenByDescending(n => n.Span.Length))
        {
            // Of two names in one place the longer stands.
            if (span.Start < at)
                continue;
            masked.Append(text, at, span.Start - at);
            names.Add((span, new(masked.Length, name.Length)));
            masked.Append(name);
            at = span.End;
        }
        masked.Append(text, at, sentence.End - at);
        Text = masked.ToString();
        _names = names.DrainToImmutable();
    }

    /// <summary>The sentence as it is read.</summary>
    public string Text { get; }

    /// <summary>Where names stand in it.</summary>
    public IReadOnlyList<TextSpan> Names => [.. _names.Select(n => n.Masked)];

    /// <summary>Where a range of the text stands in the masked sentence; what is cut out of a name takes the whole name.</summary>
    public TextSpan Into(TextSpan span) => TextSpan.FromBounds(Into(Math.Max(span.Start, _sentence.Start), end: false), Into(Math.Min(span.End, _sentence.End), end: true));

    /// <summary>Where a range of the masked sentence stands in the text.</summary>
    public TextSpan Back(TextSpan span)
    {
        var (start, end) = (_sentence.Start + span.Start, _sentence.Start + span.End);
        foreach (var (own, masked) in _names)
        {
            if (span.Start >= masked.End)
                start += own.Length - masked.Length;
            if (span.End >= masked.End)
                end += own.Length - masked.Length;
        }
        return TextSpan.FromBounds(start, end);
    }

    private int Into(int place, bool end)
    {
        var moved = place - _sentence.Start;
        foreach (var (own, masked) in _names)
        {
            if (place >= own.End)
                moved += masked.Length - own.Length;
            else if (place > own.Start)
                return end ? masked.End : masked.Start;
        }
        return moved;
    }

    private static IEnumerable<(TextSpan Span, string Name)> NamesOf(string text, Mention mention)
    {
        switch (mention.Form)
        {
            case MentionForm.Name or MentionForm.TitledName or MentionForm.Metonym:
                yield return (mention.Span, mention.Form == MentionForm.Metonym || (mention.Country is { } code && mention.Actor?.Value == "act-" + code) ? Country : Person);
                break;
            case MentionForm.Demonym:
                yield return (mention.Span, Adjective);
                break;
            default:
                // "The South Korean side" holds an adjective, "both countries" holds none.
                if (Capitals(text, mention.Span) is { } adjective)
                    yield return (adjective, Adjective);
                break;
        }
    }

    private static TextSpan? Capitals(string text, TextSpan span)
    {
        int first = -1, end = -1;
        for (var i = span.Start; i < span.End; i++)
        {
            var starts = i == span.Start || text[i - 1] == ' ';
            if (!starts || !char.IsUpper(text[i]) || text.AsSpan(i).StartsWith("The ", StringComparison.Ordinal))
                continue;
            first = first < 0 ? i : first;
            end = text.IndexOf(' ', i, span.End - i) is var blank and >= 0 ? blank : span.End;
        }
        return first < 0 ? null : TextSpan.FromBounds(first, end);
    }
}
