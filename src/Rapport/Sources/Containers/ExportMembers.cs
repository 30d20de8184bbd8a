using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Rapport.Language;

namespace Rapport.Sources.Containers;

/// <summary>Cuts a text export of a press database into its articles, each with the bytes of its own stretch.</summary>
internal static partial class ExportMembers
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.Multiline;

    /// <summary>Its articles, numbered.</summary>
    public static IEnumerable<Parsed<Snapshot>> Read(Snapshot file, FileKind kind)
    {
        var decoded = TextDecoder.DecodeSource(file.Bytes.AsSpan(), file.Envelope?.Charset);
        var number = 0;
        foreach (var span in kind == FileKind.Factiva ? CutFactiva(decoded.Text) : CutNexis(decoded.Text))
        {
            number++;
            var at = decoded.ToBytes(span);
            var bytes = ImmutableCollectionsMarshal.AsArray(file.Bytes)!.AsSpan((int)at.Start, (int)at.Length).ToArray();
            var member = MemberReader.Member(file, $"{file.Place}#{number.ToString(CultureInfo.InvariantCulture)}", bytes, at);
            yield return new Parsed<Snapshot>.Ok(member with { Envelope = member.Envelope! with { Charset = decoded.Encoding, MediaType = kind == FileKind.Factiva ? PressForm.Factiva : PressForm.Nexis } });
        }
    }

    // Each article ends with its number; what follows the last one is the summary of the search.
    private static List<TextSpan> CutFactiva(string text)
    {
        var spans = new List<TextSpan>();
        var start = 0;
        foreach (var close in FactivaClose().EnumerateMatches(text))
        {
            var end = close.Index + close.Length;
            spans.Add(Trim(text, start, end));
            start = end;
        }
        return spans;
    }

    private static List<TextSpan> CutNexis(string text)
    {
        var starts = new List<int>();
        var ends = new List<int>();
        foreach (var count in NexisCount().EnumerateMatches(text))
        {
            if (starts.Count > 0)
                ends.Add(count.Index);
            starts.Add(count.Index + count.Length);
        }
        if (starts.Count > 0)
            ends.Add(text.Length);
        else
        {
            foreach (var close in NexisClose().EnumerateMatches(text))
            {
                starts.Add(ends.Count == 0 ? 0 : ends[^1]);
                ends.Add(close.Index + close.Length);
            }
        }
        return starts.Count == 0 ? [Trim(text, 0, text.Length)] : [.. starts.Zip(ends, (start, end) => Trim(text, start, end)).Where(s => s.Length > 0)];
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF'))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }

    [GeneratedRegex(@"^Document [A-Za-z0-9]{12,40}[ \t]*$", Plain)]
    private static partial Regex FactivaClose();

    [GeneratedRegex(@"^[ \t]*\d{1,6} of \d{1,6} DOCUMENTS[ \t]*$", Plain)]
    private static partial Regex NexisCount();

    [GeneratedRegex(@"^[ \t]*End of Document[ \t]*$", Plain)]
    private static partial Regex NexisClose();
}
