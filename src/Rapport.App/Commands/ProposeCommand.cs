using System.CommandLine;
using Rapport.Export;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport propose CASE --at ADDRESS --model NAME</c>: asks a model about the sentences that the rules left uncoded; what it proposes waits in quarantine.</summary>
internal static class ProposeCommand
{
    private const string AddressSetting = "model_address";

    public static Command Build(Terminal terminal, CancellationToken cancel)
    {
        var folder = CommonOptions.Case();
        var at = new Option<string?>("--at") { Description = $"The address of a model that speaks as OpenAI's chat completions do, such as http://127.0.0.1:8080/v1; one beyond this machine must stand in the setting {AddressSetting}", HelpName = "ADDRESS" };
        var model = new Option<string?>("--model") { Description = "The model's name, as its server knows it", HelpName = "NAME" };
        var limit = new Option<int>("--limit") { Description = "The most sentences to ask about", HelpName = "N", DefaultValueFactory = _ => 100 };
        var seconds = new Option<int>("--seconds") { Description = "How long one answer may take", HelpName = "N", DefaultValueFactory = _ => 60 };
        var list = new Option<bool>("--list") { Description = "List what stands in quarantine, and ask nothing" };
        var lines = CommonOptions.JsonLines();
        var dryRun = CommonOptions.DryRun();
        var writer = CommonOptions.Writer();
        limit.Within(1, 1_000_000);
        seconds.Within(1, 3600);
        var command = new DocumentedCommand("propose", "Ask a model about sentences that the rules left uncoded; what it proposes changes nothing until a person accepts it",
            "rapport propose my-case --list", "rapport propose my-case --at http://127.0.0.1:8080/v1 --model local --dry-run", "rapport decide my-case prp-0123456789abcdef0123 accept --reason \"so it stands there\"")
        {
            folder, at, model, limit, seconds, list, lines, dryRun, writer,
        };
        command.SetAction(parsed => (int)(parsed.GetValue(list)
            ? List(terminal, parsed.GetRequiredValue(folder), parsed.GetValue(lines))
            : Ask(terminal, parsed.GetRequiredValue(folder), parsed.GetValue(at), parsed.GetValue(model), parsed.GetValue(limit), TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(dryRun), parsed.GetValue<bool>("--offline"), parsed.GetValue(writer), cancel)));
        return command;
    }

    private static ExitCode List(Terminal terminal, string folder, bool lines) => CaseLedger.Use(terminal, folder, null, readOnly: true, ledger =>
    {
        foreach (var (proposal, standing) in LastRun.Proposals(ledger))
        {
            terminal.Output.WriteLine(lines
                ? ContractJson.Line(json => ProposalJson.Write(json, proposal, standing))
                : Terminal.Plain($"{proposal.Id} {standing} {Word.Of(proposal.Kind)}{(proposal.Type is { } type ? " " + Word.Of(type) : "")}: {proposal.Source}{(proposal.Target is { } target ? " → " + target : "")} “{proposal.Words}” ({proposal.Model})"));
        }
        return ExitCode.Done;
    });

    private static ExitCode Ask(Terminal terminal, string folder, string? at, string? model, int limit, TimeSpan time, bool dryRun, bool offline, string? writer, CancellationToken cancel)
    {
        var configured = Settings.Find(AddressSetting, null, folder);
        if (!Uri.TryCreate(at ?? configured, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            terminal.Error($"found the address '{Terminal.Plain(at ?? configured ?? "")}', expected one such as http://127.0.0.1:8080/v1 after --at or in the setting {AddressSetting}");
            return ExitCode.Usage;
        }
        if (Settings.Find("model", model, folder) is not { } name)
        {
            terminal.Error("found no model's name, expected one after --model or in the setting model");
            return ExitCode.Usage;
        }
        var beyond = !ProposalRun.IsThisMachine(address);
        if (beyond && address.AbsoluteUri.TrimEnd('/') != configured?.TrimEnd('/'))
        {
            terminal.Error($"{Terminal.Plain(address.Host)} is beyond this machine: sentences of your articles would leave it; if that is wanted, name the address in the setting {AddressSetting}");
            return ExitCode.Usage;
        }
        if (beyond && offline)
        {
            terminal.Error($"found the address '{Terminal.Plain(address.AbsoluteUri)}' under --offline: nothing goes out");
            return ExitCode.Unavailable;
        }
        return CaseLedger.Use(terminal, folder, writer, readOnly: dryRun, ledger =>
        {
            if (dryRun)
            {
                terminal.Say($"would ask {Terminal.Plain(address.AbsoluteUri)} about up to {Math.Min(limit, ProposalRun.Open(ledger).Length)} sentences");
                return ExitCode.Done;
            }
            // The command line waits as a whole: there is nothing else to do meanwhile.
            var report = ProposalRun.AskAsync(ledger, address, beyond, Settings.Find("model_key", null, folder), name, limit, time, terminal.Progress(), cancel).GetAwaiter().GetResult();
            terminal.Report(report.Faults);
            terminal.Say($"Asked about {report.Asked} sentences, {report.Asked - report.Faults.Length} answers are kept; {report.Known} were known, {report.Left} are left. `rapport run {folder}` reads them into the quarantine; they change nothing until a person accepts them.");
            return report.Asked > 0 && report.Faults.Length == report.Asked ? ExitCode.Unavailable : ExitCode.Done;
        });
    }
}
