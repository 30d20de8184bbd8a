using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Rapport.App.Commands;
using Rapport.Language;

namespace Rapport.App;

/// <summary>The whole command line: every command in the order in which a person meets it.</summary>
internal static class CommandLine
{
    /// <summary>What the help of the program itself begins with.</summary>
    public static IReadOnlyList<string> FirstExamples { get; } =
    [
        "rapport run cases/korea-china              write the brief of the bundled case",
        "rapport init my-case --like korea-china    start a case of your own",
        "rapport add my-case article.txt            take in an article",
        "rapport trace my-case fig-…                walk a figure of the brief back to bytes",
    ];

    /// <summary>Builds it.</summary>
    public static RootCommand Build(Terminal terminal, CancellationToken cancel)
    {
        var root = new RootCommand("Reads what the press says about two countries and holds it against official statistics: every figure of the answer walks back to a sentence or a published cell.")
        {
            RunCommand.Build(terminal, cancel),
            InitCommand.Build(terminal),
            AddCommand.Build(terminal, cancel),
            WatchCommand.Build(terminal, cancel),
            DataCommand.Build(terminal, cancel),
            ReadCommand.Build(terminal, cancel),
            ClaimsCommand.Build(terminal, cancel),
            CodeCommand.Build(terminal, cancel),
            NamesCommand.Build(terminal, cancel),
            QuotesCommand.Build(terminal, cancel),
            CopiesCommand.Build(terminal, cancel),
            ReadoutsCommand.Build(terminal, cancel),
            CheckCommand.Build(terminal),
            MeasureCommand.Build(terminal, cancel),
            IndexCommand.Build(terminal, cancel),
            DependenceCommand.Build(terminal, cancel),
            StressCommand.Build(terminal, cancel),
            BriefCommand.Build(terminal, cancel),
            TraceCommand.Build(terminal),
            SearchCommand.Build(terminal),
            ChangesCommand.Build(terminal),
            DecideCommand.Build(terminal),
            ProposeCommand.Build(terminal, cancel),
            ServeCommand.Build(terminal, cancel),
            McpCommand.Build(terminal, cancel),
            MergeCommand.Build(terminal),
            VerifyCommand.Build(terminal),
            ExportCommand.Build(terminal, cancel),
            ImportCommand.Build(terminal),
            DoctorCommand.Build(terminal),
            CompletionsCommand.Build(terminal),
        };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Say nothing but errors", Recursive = true };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Say more", Recursive = true };
        var offline = new Option<bool>("--offline") { Description = "Refuse whatever would go out: addresses given to add", Recursive = true };
        root.Add(quiet);
        root.Add(verbose);
        root.Add(offline);
        foreach (var help in root.Options.OfType<HelpOption>())
            help.Action = new ExamplesFirst((HelpAction)help.Action!);
        return root;
    }

    /// <summary>Parses and runs; a command line that cannot be understood is refused with what was meant, where that can be guessed.</summary>
    public static int Invoke(RootCommand root, Terminal terminal, string[] args)
    {
        var parsed = root.Parse(args);
        terminal.Quiet = parsed.GetValue<bool>("--quiet");
        terminal.Verbose = parsed.GetValue<bool>("--verbose");
        var asksForHelp = parsed.Action is ExamplesFirst;
        if (parsed.Errors.Count > 0 && !asksForHelp)
        {
            foreach (var error in parsed.Errors)
                terminal.Error(Terminal.Plain(error.Message));
            if (Suggestion(root, parsed, args) is { } meant)
                terminal.Error($"did you mean '{meant}'?");
            terminal.Error($"see 'rapport {(parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ")}--help'");
            return (int)ExitCode.Usage;
        }
        var code = parsed.Invoke(new InvocationConfiguration { Output = terminal.Output, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        terminal.Output.Flush();
        return code;
    }

    private static string? Suggestion(RootCommand root, ParseResult parsed, string[] args)
    {
        var command = parsed.CommandResult.Command;
        var slip = parsed.UnmatchedTokens is [var unmatched, ..] ? unmatched : args is [var word, ..] ? word : null;
        if (slip is null)
            return null;
        var words = command is RootCommand ? root.Subcommands.Select(c => c.Name) : command.Options.Concat(root.Options).Select(o => o.Name);
        var near = Slip.Nearest(slip, words);
        return near is null || near == slip ? null : near;
    }
}
