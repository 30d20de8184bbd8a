using System.Collections.Immutable;
using Rapport.Language;

namespace Rapport.Resolution.Origins;

/// <summary>An article, or one part of a digest, as it is compared with others.</summary>
internal sealed class Piece
{
    /// <summary>Words in a shingle; every Han, kana or Hangul character is a word.</summary>
    public const int ShingleWords = 5;

    private Piece(Document document, int? part, TextSpan span)
    {
        Document = document;
        Part = part;
        Span = span;
        var words = WordsOf(document, span);
        TextHash = Identity.Sha256(string.Join(' ', words));
        Shingles = ShinglesOf(words);
        Key = document.Id.Value + "/" + (part ?? -1).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>The part's index, or null.</summary>
    public int? Part { get; }

    /// <summary>Where it stands.</summary>
    public TextSpan Span { get; }

    /// <summary>Hash of its folded words: equal for texts that differ in signs, spaces and capitals only.</summary>
    public string TextHash { get; }

    /// <summary>Hashes of all runs of five words.</summary>
    public HashSet<ulong> Shingles { get; }

    /// <summary>What it is ordered by.</summary>
    public string Key { get; }

    private DocumentPart? Own => Part is { } index ? Document.Parts[index] : null;

    /// <summary>Its title, where sure.</summary>
    public string? Title => Own is { } part ? part.Title : Document.Title;

    /// <summary>Titles it may have.</summary>
    public ImmutableArray<string> Candidates => Own?.TitleCandidates ?? [];

    /// <summary>The outlet's first name.</summary>
    public string? Outlet => (Own?.Outlet ?? Document.Outlet) is { Length: > 0 } names ? names[0].Text : null;

    /// <summary>All names of the outlet.</summary>
    public ImmutableArray<LocalText> OutletNames => Own?.Outlet ?? Document.Outlet;

    /// <summary>When it was published.</summary>
    public StatedMoment? Published => Document.PublishedAt(Part);

    /// <summary>What is doubtful about it.</summary>
    public ImmutableArray<Warning> Warnings => Own?.Warnings ?? [];

    /// <summary>The pieces of a document.</summary>
    public static IEnumerable<Piece> Of(Document document) => document.Parts.IsEmpty
        ? [new(document, null, new(0, document.Text.Length))]
        : document.Parts.Select((part, i) => new Piece(document, i, part.Span));

    private static List<string> WordsOf(Document document, TextSpan span)
    {
        var words = new List<string>();
        foreach (var passage in document.Passages.Where(p => span.Contains(p.Span)))
        {
            var folded = FoldedText.Fold(passage.Span.Of(document.Text)).Text;
            for (int i = 0, end; i < folded.Length; i = end)
            {
                end = i + 1;
                if (!char.IsLetterOrDigit(folded[i]))
                    continue;
                while (end < folded.Length && folded[i] < '\u1100' && folded[end] < '\u1100' && char.IsLetterOrDigit(folded[end]))
                    end++;
                words.Add(folded[i..end]);
            }
        }
        return words;
    }

    private static HashSet<ulong> ShinglesOf(List<string> words)
    {
        var shingles = new HashSet<ulong>();
        for (var i = 0; i < Math.Max(1, words.Count - ShingleWords + 1) && words.Count > 0; i++)
        {
            // FNV-1a, 64 bits: odds of one clash among a million shingles are below one in ten million.
            var hash = 14695981039346656037UL;
            for (var j = i; j < Math.Min(i + ShingleWords, words.Count); j++)
            {
                foreach (var unit in words[j])
                    hash = (hash ^ unit) * 1099511628211UL;
                hash = (hash ^ ' ') * 1099511628211UL;
            }
            shingles.Add(hash);
        }
        return shingles;
    }
}
