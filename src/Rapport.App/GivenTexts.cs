using Rapport.Pipeline;

namespace Rapport.App;

/// <summary>Texts as the commands that work outside a case take them: pages and files, or lines of <c>{id,text,published?}</c>.</summary>
internal static class GivenTexts
{
    /// <summary>The texts in input order, each with the id that its line gives, or why it could not be read.</summary>
    public static IEnumerable<(string? Id, Parsed<Document> Document)> Read(Terminal terminal, string[] paths)
    {
        if (paths.Length > 0 && !paths.All(p => p.EndsWith(".jsonl", StringComparison.Ordinal)))
            return Inquiries.Read(paths, terminal.Input).Select(d => ((string?)null, d));
        return JsonTexts.Read(terminal, paths).Select(t => t.Fault is { } fault
            ? (null, new Parsed<Document>.Malformed(fault))
            : ((string?)t.Id, Inquiries.ReadText(t.Id, t.Text, t.Published)));
    }
}
