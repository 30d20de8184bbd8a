using System.Collections.Immutable;
using System.CommandLine;
using Rapport.Cases;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport data pull CASE</c>: asks statistical services for what the verdicts lack, or for one figure.</summary>
internal static class DataPullCommand
{
    public static Command Build(Terminal terminal, CancellationToken cancel)
    {
        var folder = CommonOptions.Case();
        var measure = new Option<string?>("--measure") { Description = $"What is measured: {string.Join(", ", DataQuery.Measures)}; without it, all that the last run found missing" };
        var flow = new Option<string?>("--flow") { Description = "exports, imports, total or balance" };
        var item = new Option<string?>("--item") { Description = "Of what goods, as claims name them: semiconductors, cars, …; all goods without it" };
        var reporter = new Option<string?>("--reporter") { Description = "Whose figure: ISO alpha-3 code" };
        var partner = new Option<string?>("--partner") { Description = "With whom: ISO alpha-3 code, or WLD for the world" };
        var years = new Option<string?>("--years") { Description = "2024, or 2019-2025" };
        var due = new Option<bool>("--due") { Description = "Ask again for what is held and has a newer period by now" };
        var dryRun = CommonOptions.DryRun();
        var strict = CommonOptions.Strict();
        var writer = CommonOptions.Writer();
        var command = new DocumentedCommand("pull", "Ask statistical services for what is missing, or for one figure; --dry-run says whom and what",
            "rapport data pull my-case --dry-run", "rapport data pull my-case --due --dry-run", "rapport data pull my-case --measure trade --flow exports --reporter KOR --partner CHN --years 2020-2025")
        {
            folder, measure, flow, item, reporter, partner, years, due, dryRun, strict, writer,
        };
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(folder);
            ImmutableArray<DataQuery>? asked = null;
            if (parsed.GetValue(measure) is { } wanted)
            {
                if (Query(wanted, parsed.GetValue(flow), parsed.GetValue(item), parsed.GetValue(reporter), parsed.GetValue(partner), parsed.GetValue(years)) is not { } query)
                {
                    terminal.Error($"--measure needs --reporter (such as KOR) and --years (such as 2024 or 2019-2025), and is one of {string.Join(", ", DataQuery.Measures)}");
                    return (int)ExitCode.Usage;
                }
                asked = [query];
            }
            if (asked is not null && parsed.GetValue(due))
            {
                terminal.Error("found --measure and --due, expected one of them: --due asks for what is held");
                return (int)ExitCode.Usage;
            }
            return (int)Pull(terminal, name, asked, parsed.GetValue(due), parsed.GetValue(dryRun), parsed.GetValue(strict), parsed.GetValue<bool>("--offline"), parsed.GetValue(writer), cancel);
        });
        return command;
    }

    private static DataQuery? Query(string measure, string? flow, string? item, string? reporter, string? partner, string? years) =>
        DataQuery.Measures.Contains(measure) && reporter is { Length: 3 } && years is not null && DataQuery.Years(years) is { } span && flow is null or "exports" or "imports" or "total" or "balance"
            ? new(measure, flow, item, reporter.ToUpperInvariant(), partner?.ToUpperInvariant(), span.First, span.Last)
            : null;

    private static ExitCode Pull(Terminal terminal, string folder, ImmutableArray<DataQuery>? asked, bool due, bool dryRun, bool strict, bool offline, string? writer, CancellationToken cancel)
    {
        if (!File.Exists(Path.Combine(folder, CaseReader.FileName)))
        {
            terminal.Report(CaseReader.Read(folder).Faults);
            return ExitCode.Unavailable;
        }
        return CaseLedger.Use(terminal, folder, writer, readOnly: dryRun, ledger =>
        {
            var queries = asked ?? (due ? DataPull.Due(ledger, DateOnly.FromDateTime(terminal.Clock.GetUtcNow().UtcDateTime)) : DataPull.Missing(ledger));
            if (queries.IsEmpty)
            {
                terminal.Say(due ? "Nothing that is held has a newer period yet." : "Nothing is missing that a service is known for.");
                return ExitCode.Done;
            }
            var plan = DataPull.Plan(queries, Environment.GetEnvironmentVariable);
            foreach (var query in queries.Where(q => DataPull.Plan([q], Environment.GetEnvironmentVariable).IsEmpty))
                terminal.Say($"no service is known for: {Terminal.Plain(query.ToCommand()[DataQuery.Command.Length..].Trim())}");
            if (dryRun || offline)
            {
                foreach (var (service, address) in plan)
                    terminal.Output.WriteLine(Terminal.Plain($"would ask {service}: {address}"));
                if (dryRun)
                    return ExitCode.Done;
                terminal.Error("--offline: nothing goes out, nothing was asked");
                return ExitCode.Unavailable;
            }
            // The command line waits as a whole: there is nothing else to do meanwhile.
            var report = DataPull.FetchAsync(ledger, queries, Environment.GetEnvironmentVariable, terminal.Clock, cancel).GetAwaiter().GetResult();
            foreach (var taken in report.Taken)
                terminal.Say($"{(taken.Added ? "took in" : "already held, unchanged")} {Terminal.Plain(taken.Place)} ({taken.Snapshot})");
            terminal.Report(report.Faults);
            if (report.Taken.IsEmpty && !plan.IsEmpty)
                return ExitCode.Unavailable;
            if (!report.Taken.IsEmpty)
                terminal.Say($"Next: rapport run {Terminal.Plain(folder)}");
            return strict && report.Faults.Length > 0 ? ExitCode.Found : ExitCode.Done;
        });
    }
}
