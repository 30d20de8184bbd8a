using System.CommandLine;
using System.Globalization;
using Rapport.Export;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport measure STUDY.yaml</c>: one study on its own data, in or out of a case.</summary>
internal static class MeasureCommand
{
    public static Command Build(Terminal terminal, CancellationToken cancel)
    {
        var study = new Argument<string>("STUDY.yaml") { Description = "A study's file" };
        var json = CommonOptions.Json();
        var check = CommonOptions.Check();
        var command = new DocumentedCommand("measure", "Put one study to its data: estimate, placebos, power, verdict",
            "rapport measure cases/korea-china/studies/thaad-tourism.yaml", "rapport measure study.yaml --json")
        {
            study, json, check,
        };
        command.SetAction(parsed => (int)Measure(terminal, parsed.GetRequiredValue(study), parsed.GetValue(json), parsed.GetValue(check), cancel));
        return command;
    }

    private static ExitCode Measure(Terminal terminal, string path, bool json, bool check, CancellationToken cancel)
    {
        var (finding, faults) = Inquiries.Measure(path, cancel);
        terminal.Report(faults);
        if (finding is null)
            return ExitCode.Unavailable;
        if (json)
        {
            terminal.Output.WriteLine(ContractJson.Document(writer => MeasureJson.Write(writer, finding)));
        }
        else
        {
            terminal.Output.WriteLine(Terminal.Plain(finding.Question));
            if (finding.Verdict is { } verdict)
                terminal.Output.WriteLine(Terminal.Plain($"{Word.Of(verdict.Value)}: {verdict.Reason} [{verdict.Rule.Id}]"));
            foreach (var witness in finding.Witnesses)
            {
                terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{witness.Method}: {(witness.EstimatePercent is { } percent ? $"{percent:0.0} %, p {witness.P?.Value:0.000} (floor {witness.P?.Floor:0.000})" : witness.Reason)}"));
                if (!witness.UnitWeights.IsEmpty)
                    terminal.Output.WriteLine("  weights: " + string.Join(", ", witness.UnitWeights.Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Name} {w.Value:0.000}"))));
            }
            foreach (var warning in finding.Warnings)
                terminal.Output.WriteLine(Terminal.Plain($"! {warning.Message}"));
        }
        return check && finding.Verdict is { Value: not StudyVerdictValue.Supported } ? ExitCode.Found : ExitCode.Done;
    }
}
