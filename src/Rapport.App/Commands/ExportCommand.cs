using System.CommandLine;
using Rapport.Cases;
using Rapport.Export;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport export CASE</c>: the whole case as one file, or one kind of record as JSON lines.</summary>
internal static class ExportCommand
{
    private const string Digest = "digest";

    private const string Package = "package";
    private const string Annotations = "annotations";
    private const string Provenance = "provenance";

    private static readonly string[] Kinds = [.. HandOn.Tables, Digest, Annotations, Provenance, Package];
    private static readonly string[] Citations = ["csl", "bibtex", "ris"];

    public static Command Build(Terminal terminal, CancellationToken cancel)
    {
        var folder = CommonOptions.Case();
        var kind = new Option<string?>("--kind") { Description = "One kind of record instead, as JSON lines or in another form; annotations (W3C), provenance (PROV-JSON), or all tables as a data package (zip): " + string.Join(", ", Kinds), HelpName = "KIND" };
        kind.AcceptOnlyFromAmong(Kinds);
        var to = new Option<string?>("--to") { Description = "A file to write; else standard output", HelpName = "FILE" };
        var extracts = new Option<string[]>("--extract")
        {
            Description = "For a digest: a document's id; ID/1 for the first part of a digest; ID@START+LENGTH for a stretch of its text. Without a stretch, its first sentences",
            HelpName = "ID",
            AllowMultipleArgumentsPerToken = true,
        };
        var title = new Option<string>("--title") { Description = "For a digest: its title", HelpName = "TEXT", DefaultValueFactory = _ => "Digest" };
        var form = new Option<string?>("--form") { Description = "For records: jsonl, csv, xlsx; for documents also csl, bibtex, ris; for a digest: text, html, json", HelpName = "FORM" };
        form.AcceptOnlyFromAmong("jsonl", "csv", "xlsx", "csl", "bibtex", "ris", "text", "html", "json");
        var raw = new Option<bool>("--raw-csv") { Description = "In a CSV, text as it stands: for programs that take no formulas" };
        var command = new DocumentedCommand("export", "Write the whole case as one file that `import` reads, or one kind of record",
            "rapport export my-case --to my-case.rapport", "rapport export my-case --kind verdicts",
            "rapport export my-case --kind events --form csv --to events.csv", "rapport export my-case --kind documents --form ris --to references.ris", "rapport export my-case --kind package --to tables.zip",
            "rapport export my-case --kind digest --title \"Press on the tie\" --extract doc-… doc-…@120+300")
        {
            folder, kind, to, extracts, title, form, raw,
        };
        command.SetAction(parsed =>
        {
            var (of, asForm) = (parsed.GetValue(kind), parsed.GetValue(form));
            if (Misplaced(of, asForm) is { } why)
            {
                terminal.Error(why);
                return (int)ExitCode.Usage;
            }
            return (int)(of switch
            {
                Digest => MakeDigest(terminal, parsed.GetRequiredValue(folder), parsed.GetValue(title)!, parsed.GetValue(extracts) ?? [], asForm ?? "text", parsed.GetValue(to)),
                null => ExportCase(terminal, parsed.GetRequiredValue(folder), parsed.GetValue(to)),
                _ => ExportRecords(terminal, parsed.GetRequiredValue(folder), of, asForm ?? "jsonl", parsed.GetValue(raw), parsed.GetValue(to), cancel),
            });
        });
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
        var done = Write(terminal, to, stream =>
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(written));
            return true;
        });
        return done == ExitCode.Done && !faults.IsEmpty ? ExitCode.Unavailable : done;
    });

    private static string? Misplaced(string? kind, string? form) => (kind, form) switch
    {
        (_, null) => null,
        (null, _) => "the whole case has one form; --form goes with --kind",
        (Digest, "text" or "html" or "json") => null,
        (Digest, _) => $"a digest has the forms text, html and json, not {form}",
        (Annotations or Provenance or Package, _) => $"{kind} has one form of its own; leave --form away",
        (_, "csl" or "bibtex" or "ris") => kind == "documents" ? null : $"{form} is a form of documents, not of {kind}",
        (_, "jsonl" or "csv" or "xlsx") => null,
        _ => $"{kind} has the forms jsonl, csv and xlsx{(kind == "documents" ? ", csl, bibtex and ris" : "")}, not {form}",
    };

    private static ExitCode ExportRecords(Terminal terminal, string folder, string kind, string form, bool raw, string? to, CancellationToken cancel) => CaseLedger.Use(terminal, folder, null, readOnly: true, ledger =>
    {
        var found = kind is "actors" or Package ? CaseReader.Read(folder).Case : null;
        IEnumerable<string> Lines() => Records.Lines(ledger, kind, found);
        if (kind == Package || form == "xlsx")
        {
            return Write(terminal, to, stream =>
            {
                if (kind == Package)
                    return HandOn.Package(ledger, found?.Name ?? folder, found, stream);
                RecordTables.WriteWorkbookAsync(stream, kind, Lines, cancel).GetAwaiter().GetResult();
                return true;
            });
        }
        if (to is null)
        {
            WriteText(terminal.Output);
            return ExitCode.Done;
        }
        return Write(terminal, to, stream =>
        {
            using var text = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
            WriteText(text);
            return true;
        });

        void WriteText(TextWriter output)
        {
            if (Citations.Contains(form, StringComparer.Ordinal))
                output.Write(HandOn.Citations(ledger, form));
            else if (kind == Provenance)
                HandOn.Provenance(ledger, output);
            else if (form == "csv")
                RecordTables.WriteCsv(output, kind, Lines, raw);
            else
            {
                foreach (var line in kind == Annotations ? HandOn.Annotations(ledger) : Lines())
                    output.WriteLine(line);
            }
        }
    });

    private static ExitCode ExportCase(Terminal terminal, string folder, string? to) => CaseLedger.Use(terminal, folder, null, readOnly: true, ledger =>
    {
        var written = Write(terminal, to, stream =>
        {
            ledger.ExportTo(stream);
            return true;
        });
        if (written == ExitCode.Done && to is not null)
            terminal.Say($"Written to {to}, content root {ledger.ContentRoot()}");
        return written;
    });

    // To a file it is written beside it first, so that a cut-off export is never taken for a whole one.
    private static ExitCode Write(Terminal terminal, string? to, Func<Stream, bool> write)
    {
        try
        {
            if (to is null)
            {
                terminal.Output.Flush();
                using var output = Console.OpenStandardOutput();
                return Wrote(terminal, write(output));
            }
            bool done;
            using (var file = File.Create(to + ".new"))
                done = write(file);
            if (done)
                File.Move(to + ".new", to, overwrite: true);
            else
                File.Delete(to + ".new");
            return Wrote(terminal, done);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Error($"{to}: cannot be written: {fault.Message}");
            return ExitCode.Unavailable;
        }
    }

    private static ExitCode Wrote(Terminal terminal, bool done)
    {
        if (done)
            return ExitCode.Done;
        terminal.Error("nothing has been run yet: rapport run first");
        return ExitCode.Unavailable;
    }
}
