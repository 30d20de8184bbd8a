using System.CommandLine;
using System.Globalization;
using Rapport.Export;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport stress SCENARIO.yaml</c>: one scenario on its own table, in or out of a case.</summary>
internal static class StressCommand
{
    public static Command Build(Terminal terminal, CancellationToken cancel)
    {
        var scenario = new Argument<string>("SCENARIO.yaml") { Description = "A scenario's file" };
        var json = CommonOptions.Json();
        var command = new DocumentedCommand("stress", "Put one scenario to its table: what each side loses, with ranges",
            "rapport stress cases/korea-china/scenarios/full-break.yaml", "rapport stress scenario.yaml --json")
        {
            scenario, json,
        };
        command.SetAction(parsed => (int)Stress(terminal, parsed.GetRequiredValue(scenario), parsed.GetValue(json), cancel));
        return command;
    }

    private static ExitCode Stress(Terminal terminal, string path, bool json, CancellationToken cancel)
    {
        var (result, faults) = Inquiries.Stress(path, terminal.Progress(), cancel);
        terminal.Report(faults);
        if (result is null)
            return ExitCode.Unavailable;
        if (json)
        {
            terminal.Output.WriteLine(ContractJson.Document(writer => StressJson.Write(writer, result)));
            return ExitCode.Done;
        }
        terminal.Output.WriteLine(Terminal.Plain(result.Question));
        foreach (var blind in result.Blind)
            terminal.Output.WriteLine(Terminal.Plain($"cannot see: {blind}"));
        foreach (var warning in result.Warnings)
            terminal.Output.WriteLine(Terminal.Plain($"! {warning.Message}"));
        foreach (var impact in result.Impacts)
        {
            var money = impact.Loss is { } loss ? string.Create(CultureInfo.InvariantCulture, $", loss {loss:#,0} {result.Unit} of {result.TableYear}") : "";
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{impact.Country} {impact.Horizon,-7} {result.Measured} {impact.AnswerPercent:0.00} % ({impact.Range.P5:0.00} to {impact.Range.P95:0.00}){money}, exports {impact.ExportsPercent:0.0} %, imports {impact.ImportsPercent:0.0} %"));
        }
        foreach (var asymmetry in result.Asymmetries.Where(a => a.Ratio is not null))
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{asymmetry.Horizon,-11} {result.Impacts[0].Country} loses {asymmetry.Ratio:0.0} times what {result.Impacts[1].Country} loses, and more than it in {100 * asymmetry.ShareFirstLosesMore:0} % of the draws"));
        foreach (var sector in result.SectorLosses.GroupBy(l => (l.Country, l.Horizon)))
            terminal.Output.WriteLine(Terminal.Plain($"{sector.Key.Country} {sector.Key.Horizon,-7} hit most: {string.Join(", ", sector.OrderByDescending(l => l.LossPercent).ThenBy(l => l.Sector, StringComparer.Ordinal).Take(5).Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Sector} {-l.LossPercent:0.0} %")))}"));
        if (!result.Drivers.IsEmpty)
            terminal.Output.WriteLine(Terminal.Plain($"moved most by: {string.Join(", ", result.Drivers.Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Parameter} ({d.Contribution:0.00} points)")))}"));
        return ExitCode.Done;
    }
}
