using System.CommandLine;
using System.Reflection;
using System.Runtime.InteropServices;
using Rapport.Cases;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport doctor</c>: what is installed and what is missing.</summary>
internal static class DoctorCommand
{
    public static Command Build(Terminal terminal)
    {
        var folder = new Argument<string?>("CASE") { Description = "A case's folder to look at as well", Arity = ArgumentArity.ZeroOrOne };
        var command = new DocumentedCommand("doctor", "Say what is installed, what is missing, and whether a case is in order",
            "rapport doctor", "rapport doctor cases/korea-china")
        {
            folder,
        };
        command.SetAction(parsed => (int)Doctor(terminal, parsed.GetValue(folder)));
        return command;
    }

    private static ExitCode Doctor(Terminal terminal, string? folder)
    {
        var output = terminal.Output;
        output.WriteLine($"rapport {typeof(DoctorCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion}");
        output.WriteLine($"runtime {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} processors");
        output.WriteLine($"bundled cases: {string.Join(", ", BundledCases.Names)}");
        output.WriteLine($"world pack: {CaseReader.WorldAuthority().Countries.Length} countries and territories");
        output.WriteLine($"rules in force: {Investigation.Rules.Length}");
        output.WriteLine($"pdftotext: {(Inquiries.PdfReader() is { } version ? Terminal.Plain(version) : "not installed; PDFs cannot be read")}");
        output.WriteLine("network: used only by add, for the addresses given to it");
        if (folder is null)
            return ExitCode.Done;
        var reading = CaseReader.Read(folder);
        terminal.Report(reading.Faults);
        if (reading.Case is not { } found)
            return ExitCode.Unavailable;
        output.WriteLine($"case {found.Name}: {found.Files.Length} files, {found.Chronicle.Length} facts, {found.Definitions.Length} definitions, {found.Studies.Length} studies, {found.Scenarios.Length} scenarios, {reading.Faults.Length} faults");
        return CaseLedger.Use(terminal, folder, null, readOnly: true, ledger =>
        {
            output.WriteLine($"ledger: {ledger.Count} entries, content root {ledger.ContentRoot()}");
            return ExitCode.Done;
        });
    }
}
