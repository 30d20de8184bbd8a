using System.Collections.Immutable;
using Rapport.Export;
using Rapport.Pipeline;

namespace Rapport.App;

/// <summary>Texts as the commands that work outside a case take them: pages and files, or lines of <c>{id,text,published?}</c>.</summary>
internal static class GivenTexts
{
    /// <summary>Answers for every text in input order; what cannot be read is told in its place, and the rest goes on.</summary>
    /// <param name="terminal">Where standard input comes from and what is told goes to.</param>
    /// <param name="paths">Files and folders, or files of lines; none means lines from standard input.</param>
    /// <param name="lines">Whether faults are written as lines of JSON too.</param>
    /// <param name="strict">Whether a text that cannot be read is found fault with.</param>
    /// <param name="answer">What is done with a text; the id is that of its line, or null.</param>
    /// <param name="cancel">Stops between two texts.</param>
    public static ExitCode Each(Terminal terminal, string[] paths, bool lines, bool strict, Action<string?, Document> answer, CancellationToken cancel) =>
        Each(terminal, paths, lines, strict, (id, document, _) => answer(id, document), cancel);

    /// <summary>The same, with the targets that a line of JSON names.</summary>
    public static ExitCode Each(Terminal terminal, string[] paths, bool lines, bool strict, Action<string?, Document, ImmutableArray<GivenTarget>?> answer, CancellationToken cancel) =>
        Each(terminal, Read(terminal, paths), lines, strict, answer, cancel);

    /// <summary>The same for texts that are read already, each with its id or none.</summary>
    public static ExitCode Each(Terminal terminal, IEnumerable<(string? Id, Parsed<Document> Document)> texts, bool lines, bool strict, Action<string?, Document> answer, CancellationToken cancel) =>
        Each(terminal, texts.Select(t => (t.Id, t.Document, (ImmutableArray<GivenTarget>?)null)), lines, strict, (id, document, _) => answer(id, document), cancel);

    private static ExitCode Each(Terminal terminal, IEnumerable<(string? Id, Parsed<Document> Document, ImmutableArray<GivenTarget>? Targets)> texts, bool lines, bool strict, Action<string?, Document, ImmutableArray<GivenTarget>?> answer, CancellationToken cancel)
    {
        int read = 0, refused = 0;
        foreach (var (id, document, targets) in texts)
        {
            cancel.ThrowIfCancellationRequested();
            switch (document)
            {
                case Parsed<Document>.Ok ok:
                    read++;
                    answer(id, ok.Value, targets);
                    break;
                case Parsed<Document>.Malformed bad:
                    refused++;
                    if (lines)
                        terminal.Output.WriteLine(ContractJson.Line(json => ContractJson.WriteFault(json, bad.Fault)));
                    terminal.Report([bad.Fault]);
                    break;
            }
        }
        if (read == 0 && refused > 0)
            return ExitCode.Unavailable;
        return strict && refused > 0 ? ExitCode.Found : ExitCode.Done;
    }

    private static IEnumerable<(string? Id, Parsed<Document> Document, ImmutableArray<GivenTarget>? Targets)> Read(Terminal terminal, string[] paths)
    {
        if (paths.Length > 0 && !paths.All(p => p.EndsWith(".jsonl", StringComparison.Ordinal)))
            return Inquiries.Read(paths, terminal.Input).Select(d => ((string?)null, d, (ImmutableArray<GivenTarget>?)null));
        return JsonTexts.Read(terminal, paths).Select(t => t.Fault is { } fault
            ? (null, new Parsed<Document>.Malformed(fault), null)
            : ((string?)t.Id, Inquiries.ReadText(t.Id, t.Text, t.Published), t.Targets));
    }
}
