using System.Collections.Immutable;
using Rapport.Language;

namespace Rapport.Resolution.Copies;

/// <summary>A text, or a part of a digest, as a row of words with their places.</summary>
internal sealed class ComparedText
{
    /// <summary>Words in a shingle; every Han, kana or Hangul character is a word.</summary>
    public const int ShingleWords = 5;

    private const string QuoteMarks = "\"“”„«»「」『』";

    private ComparedText(string name, Document document, int? part, TextSpan within)
    {
        Name = name;
        Document = document;
        Part = part;
        var words = ImmutableArray.CreateBuilder<(ulong, TextSpan, bool)>();
        foreach (var passage in document.Passages.Where(p => within.Contains(p.Span)))
            Read(document.Text, passage.Span, words);
        Words = words.ToImmutable();
        Shingles = Shingle(Words);
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>The part's index, or null.</summary>
    public int? Part { get; }

    /// <summary>Its words: a hash of the folded word, its place, and whether it stands in quotation marks.</summary>
    public ImmutableArray<(ulong Hash, TextSpan Span, bool Quoted)> Words { get; }

    /// <summary>A hash for each run of five words, by the place of its first.</summary>
    public ulong[] Shingles { get; }

    /// <summary>The day it was published, where known to the day.</summary>
    public DateOnly? Day => Document.PublishedAt(Part) is { Precision: >= DatePrecision.Day } moment ? moment.Date : null;

    /// <summary>The texts of a document.</summary>
    /// <param name="name">What the document is called.</param>
    /// <param name="document">The document.</param>
    public static IEnumerable<ComparedText> Of(string name, Document document) => document.Parts.IsEmpty
        ? [new(name, document, null, new(0, document.Text.Length))]
        : document.Parts.Select((part, i) => new ComparedText(FormattableString.Invariant($"{name}#{i + 1}"), document, i, part.Span));

    private static void Read(string text, TextSpan passage, ImmutableArray<(ulong, TextSpan, bool)>.Builder words)
    {
        var quoted = false;
        for (int i = passage.Start, end; i < passage.End; i = end)
        {
            end = i + 1;
            if (QuoteMarks.Contains(text[i], StringComparison.Ordinal))
                quoted = text[i] switch { '"' => !quoted, '”' or '»' or '」' or '』' => false, _ => true };
            if (!char.IsLetterOrDigit(text[i]))
                continue;
            while (end < passage.End && text[i] < '\u1100' && text[end] < '\u1100' && (char.IsLetterOrDigit(text[end]) || IsInside(text, end, passage.End)))
                end++;
            words.Add((Hash(FoldedText.Fold(text[i..end]).Text), TextSpan.FromBounds(i, end), quoted));
        }
    }

    private static bool IsInside(string text, int at, int limit) => text[at] is '\'' or '’' && at + 1 < limit && char.IsLetter(text[at + 1]);

    private static ulong[] Shingle(ImmutableArray<(ulong Hash, TextSpan Span, bool Quoted)> words)
    {
        var shingles = new ulong[Math.Max(0, words.Length - ShingleWords + 1)];
        for (var i = 0; i < shingles.Length; i++)
        {
            var hash = 14695981039346656037UL;
            for (var j = i; j < i + ShingleWords; j++)
                hash = (hash ^ words[j].Hash) * 1099511628211UL;
            shingles[i] = hash;
        }
        return shingles;
    }

    // FNV-1a, 64 bits.
    private static ulong Hash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in word)
            hash = (hash ^ unit) * 1099511628211UL;
        return hash;
    }
}
