using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Rapport.Reading;

namespace Rapport.Tests.Quality;

/// <summary>How many parts of a folder of digests are exactly right. A single article counts as one part, and is right where it is not split.</summary>
internal sealed partial class DigestScore
{
    private readonly List<string> _wrong = [];

    /// <summary>Parts that are right.</summary>
    public int Right { get; private set; }

    /// <summary>Parts that there are.</summary>
    public int All { get; private set; }

    /// <summary>The share of parts that are right.</summary>
    public double Share => (double)Right / All;

    /// <summary>What is wrong, a line a part.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    /// <summary>Reads and scores all digests of a folder.</summary>
    public static DigestScore Of(string folder)
    {
        var score = new DigestScore();
        foreach (var gold in GoldDigest.ReadAll(folder))
            score.Take(gold);
        return score;
    }

    private void Take(GoldDigest gold)
    {
        All += Math.Max(1, gold.Parts.Count);
        var read = new ArticleReader().Read(Snapshot.Of(SnapshotRole.Press, gold.Name, [.. gold.Bytes]));
        if (read is not Parsed<Document>.Ok { Value: var document })
        {
            _wrong.Add($"{gold.Name}: refused");
            return;
        }
        if (gold.Parts.Count == 0)
        {
            if (document.Parts.IsEmpty)
                Right++;
            else
                _wrong.Add($"{gold.Name}: one article, split into {document.Parts.Length} parts");
            return;
        }
        var found = document.Parts.ToDictionary(p => Trim(document, p.Span).Start);
        foreach (var part in gold.Parts)
        {
            var span = Trim(document, TextSpan.FromBounds(TextAt(document, part.Start), TextAt(document, part.End)));
            var doubts = found.TryGetValue(span.Start, out var own) ? [.. Differences(document, part, own, span)] : new List<string> { $"no part begins at '{Show(document, span)}' ({document.Parts.Length} parts of {gold.Parts.Count})" };
            if (doubts.Count == 0)
                Right++;
            else
                _wrong.Add($"{gold.Name}: {string.Join("; ", doubts)}");
        }
    }

    private static IEnumerable<string> Differences(Document document, GoldDigestPart gold, DocumentPart part, TextSpan span)
    {
        var own = Trim(document, part.Span);
        if (own.End != span.End)
            yield return $"ends at '{Tail(document, own)}', not at '{Tail(document, span)}'";
        if (gold.Candidate is { } candidate ? part.Title is not null || !part.TitleCandidates.Any(c => Same(c, candidate)) : !Same(part.Title, gold.Title))
            yield return $"title '{part.Title}' [{string.Join(" | ", part.TitleCandidates)}], not '{gold.Title ?? gold.Candidate}'";
        if (!string.Equals(Fold(part.Outlet.FirstOrDefault().Text), Fold(gold.Outlet), StringComparison.OrdinalIgnoreCase))
            yield return $"outlet '{string.Join(" | ", part.Outlet.Select(o => o.Text))}', not '{gold.Outlet}'";
        if (!part.Authors.Select(a => a.Name).Order(StringComparer.Ordinal).SequenceEqual(gold.Authors.Order(StringComparer.Ordinal)))
            yield return $"authors '{string.Join(" | ", part.Authors.Select(a => a.Name))}', not '{string.Join(" | ", gold.Authors)}'";
        if (gold.Translators is { } translators && !part.Translators.Select(t => t.Name).Order(StringComparer.Ordinal).SequenceEqual(translators.Order(StringComparer.Ordinal)))
            yield return $"translators '{string.Join(" | ", part.Translators.Select(t => t.Name))}', not '{string.Join(" | ", translators)}'";
        if (!IsSameDay(part, gold.Published))
            yield return $"published {part.Published?.ToIso()}, not {gold.Published}";
    }

    // A day whose year nothing tells is no date, but the warning names it.
    private static bool IsSameDay(DocumentPart part, string? gold) => gold switch
    {
        null => part.Published is null && !part.Warnings.Any(w => w.Code == "year-unknown"),
        ['-', '-', .. var day] => part.Published is { } published
            ? published.YearInferred && published.Date.ToString("MM-dd", CultureInfo.InvariantCulture) == day
            : part.Warnings.Any(w => w.Code == "year-unknown" && w.Message.Contains(day, StringComparison.Ordinal)),
        _ => part.Published?.ToIso() == gold,
    };

    private static bool Same(string? left, string? right) => Fold(left) == Fold(right);

    private static string Fold(string? name) => Article().Replace((name ?? "").Replace('’', '\'').Trim(' ', '.', '"', '“', '”', '《', '》'), "");

    private static TextSpan Trim(Document document, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        var words = document.Text.AsSpan();
        for (var moved = true; moved;)
        {
            moved = false;
            while (start < end && char.IsWhiteSpace(words[start]))
                start++;
            while (end > start && char.IsWhiteSpace(words[end - 1]))
                end--;
            var line = words[start..end].LastIndexOf('\n') + start + 1;
            if (line > start && Rule().IsMatch(words[line..end]))
                (end, moved) = (line - 1, true);
        }
        return TextSpan.FromBounds(start, end);
    }

    // The first character of the text that was read from this byte or a later one.
    private static int TextAt(Document document, int at)
    {
        foreach (var run in document.Runs)
        {
            if (run.Bytes.End <= at)
                continue;
            if (run.Bytes.Start >= at)
                return run.Text.Start;
            return run.Even ? run.Text.Start + (int)((at - run.Bytes.Start) * run.Text.Length / run.Bytes.Length) : run.Text.End;
        }
        return document.Text.Length;
    }

    private static string Show(Document document, TextSpan span) => document.Text[span.Start..Math.Min(span.End, span.Start + 40)].Replace('\n', '⏎');

    private static string Tail(Document document, TextSpan span) => document.Text[Math.Max(span.Start, span.End - 40)..span.End].Replace('\n', '⏎');

    [GeneratedRegex(@"^[Tt]he\s", RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"^\s*[*_=~·•—–\-\s]{3,}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();
}
