using System.CommandLine;
using Rapport.Cases;

namespace Rapport.App.Commands;

/// <summary><c>rapport init CASE --pair KOR CHN</c>: a new case for any two countries.</summary>
internal static class InitCommand
{
    public static Command Build(Terminal terminal)
    {
        var folder = CommonOptions.Case();
        var pair = new Option<string[]>("--pair") { Description = "The two countries, by ISO 3166 alpha-3 code or by name", HelpName = "A B", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
        var like = new Option<string?>("--like") { Description = $"Take over actors, definitions and tables of a bundled case ({string.Join(", ", BundledCases.Names)}) or of a case's folder; for the same pair also its chronicle, studies and scenarios", HelpName = "CASE" };
        var dryRun = CommonOptions.DryRun();
        var command = new DocumentedCommand("init", "Start a case for any two countries",
            "rapport init my-case --pair DEU POL", "rapport init my-case --pair Kenya Ethiopia", "rapport init my-case --like korea-china")
        {
            folder, pair, like, dryRun,
        };
        command.SetAction(parsed => (int)Init(terminal, parsed.GetRequiredValue(folder), parsed.GetValue(pair) ?? [], parsed.GetValue(like), parsed.GetValue(dryRun)));
        return command;
    }

    private static ExitCode Init(Terminal terminal, string folder, string[] pair, string? like, bool dryRun)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        switch (CaseStarter.Plan(name, pair.ElementAtOrDefault(0), pair.ElementAtOrDefault(1), like))
        {
            case Parsed<CaseStart>.Malformed refused:
                terminal.Error(Terminal.Plain(refused.Fault.Message));
                return ExitCode.Usage;
            case Parsed<CaseStart>.Ok start when dryRun:
                foreach (var (place, bytes) in start.Value.Files)
                    terminal.Say($"would write {place} ({bytes.Length} bytes)");
                return ExitCode.Done;
            case Parsed<CaseStart>.Ok start:
                if (CaseStarter.Write(folder, start.Value) is { } fault)
                {
                    terminal.Error(Terminal.Plain(fault.ToString()));
                    return ExitCode.Unavailable;
                }
                terminal.Say($"A case for {start.Value.Pair.First} and {start.Value.Pair.Second} is ready in {folder}. Next: rapport add {folder} ARTICLE…, then rapport run {folder}");
                return ExitCode.Done;
            default:
                throw new InvalidOperationException("a case is planned or it is refused");
        }
    }
}
