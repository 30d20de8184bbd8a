using System.CommandLine;
using Rapport.Cases;
using Rapport.Export;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport export CASE</c>: the whole case as one file, or one kind of record as JSON lines.</summary>
internal static class ExportCommand
{
    private const string Digest = "digest";

    private static readonly string[] Kinds = ["documents", "actors", "quotes", "events", "pledges", "claims", "verdicts", "findings", "impacts", "decisions", Digest];

    public static Command Build(Terminal terminal)
    {
        var folder = CommonOptions.Case();
        var kind = new Option<string?>("--kind") { Description = "One kind of record as JSON lines instead: " + string.Join(", ", Kinds), HelpName = "KIND" };
        kind.AcceptOnlyFromAmong(Kinds);
        var to = new Option<string?>("--to") { Description = "A file to write; else standard output", HelpName = "FILE" };
        var extracts = new Option<string[]>("--extract")
        {
            Description = "For a digest: a document's id; ID/1 for the first part of a digest; ID@START+LENGTH for a stretch of its text. Without a stretch, its first sentences",
            HelpName = "ID",
            AllowMultipleArgumentsPerToken = true,
        };
        var title = new Option<string>("--title") { Description = "For a digest: its title", HelpName = "TEXT", DefaultValueFactory = _ => "Digest" };
        var form = new Option<string>("--form") { Description = "For a digest: text, html or json", HelpName = "FORM", DefaultValueFactory = _ => "text" };
        form.AcceptOnlyFromAmong("text", "html", "json");
        var command = new DocumentedCommand("export", "Write the whole case as one file that `import` reads, or one kind of record",
            "rapport export my-case --to my-case.rapport", "rapport export my-case --kind verdicts",
            "rapport export my-case --kind digest --title \"Press on the tie\" --extract doc-… doc-…@120+300")
        {
            folder, kind, to, extracts, title, form,
        };
        command.SetAction(parsed => (int)(parsed.GetValue(kind) == Digest
            ? MakeDigest(terminal, parsed.GetRequiredValue(folder), parsed.GetValue(title)!, parsed.GetValue(extracts) ?? [], parsed.GetValue(form)!, parsed.GetValue(to))
            : Export(terminal, parsed.GetRequiredValue(folder), parsed.GetValue(kind), parsed.GetValue(to))));
        return command;
    }

    private static ExitCode MakeDigest(Terminal terminal, string folder, string title, string[] extracts, string form, string? to) => CaseLedger.Use(terminal, folder, null, readOnly: true, ledger =>
    {
        if (extracts.Length == 0)
        {
            terminal.Error("a digest is made of extracts: name them with --extract ID");
            return ExitCode.Usage;
        }
        var (digest, faults) = DigestMaker.Make(ledger, title, extracts);
        terminal.Report(faults);
        if (digest.Extracts.IsEmpty)
            return ExitCode.Unavailable;
        var written = form switch { "html" => DigestHtml.Write(digest), "json" => ContractJson.Document(json => DigestJson.Write(json, digest)) + "\n", _ => DigestText.Write(digest) };
        if (to is null)
        {
            terminal.Output.Write(written);
            return faults.IsEmpty ? ExitCode.Done : ExitCode.Unavailable;
        }
        try
        {
            File.WriteAllText(to, written);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Error($"{to}: cannot be written: {fault.Message}");
            return ExitCode.Unavailable;
        }
        return faults.IsEmpty ? ExitCode.Done : ExitCode.Unavailable;
    });

    private static ExitCode Export(Terminal terminal, string folder, string? kind, string? to) => CaseLedger.Use(terminal, folder, null, readOnly: true, ledger =>
    {
        if (kind is not null)
        {
            foreach (var line in Records.Lines(ledger, kind, kind == "actors" ? CaseReader.Read(folder).Case : null))
                terminal.Output.WriteLine(line);
            return ExitCode.Done;
        }
        try
        {
            if (to is null)
            {
                terminal.Output.Flush();
                using var output = Console.OpenStandardOutput();
                ledger.ExportTo(output);
                return ExitCode.Done;
            }
            using (var file = File.Create(to + ".new"))
                ledger.ExportTo(file);
            File.Move(to + ".new", to, overwrite: true);
            terminal.Say($"Written to {to}, content root {ledger.ContentRoot()}");
            return ExitCode.Done;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Error($"{to}: cannot be written: {fault.Message}");
            return ExitCode.Unavailable;
        }
    });
}
