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
        var register = new Option<bool>("--register") { Description = "Write down beside the study's file when it was written and what was held then; nothing is measured" };
        var command = new DocumentedCommand("measure", "Put one study to its data: estimate, placebos, power, verdict",
            "rapport measure cases/korea-china/studies/thaad-tourism.yaml", "rapport measure study.yaml --json", "rapport measure study.yaml --register")
        {
            study, json, check, register,
        };
        command.SetAction(parsed => (int)(parsed.GetValue(register)
            ? Register(terminal, parsed.GetRequiredValue(study))
            : Measure(terminal, parsed.GetRequiredValue(study), parsed.GetValue(json), parsed.GetValue(check), cancel)));
        return command;
    }

    private static ExitCode Register(Terminal terminal, string path)
    {
        var (registration, written, faults) = Inquiries.Register(path, terminal.Clock.GetUtcNow());
        terminal.Report(faults);
        if (registration is null)
            return ExitCode.Unavailable;
        terminal.Output.WriteLine(Terminal.Plain(written
            ? FormattableString.Invariant($"registered {registration.Study[..12]}… at {registration.Time.UtcDateTime:yyyy-MM-dd HH:mm} UTC; held of its outcome: {Word.Of(registration.Held)}")
            : "the study is registered already; what stands beside it is kept"));
        return ExitCode.Done;
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
                terminal.Output.WriteLine(Terminal.Plain($"{witness.Method}: {Said(witness)}"));
                if (!witness.UnitWeights.IsEmpty)
                    terminal.Output.WriteLine("  weights: " + string.Join(", ", witness.UnitWeights.Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Name} {w.Value:0.000}"))));
            }
            foreach (var warning in finding.Warnings)
                terminal.Output.WriteLine(Terminal.Plain($"! {warning.Message}"));
        }
        return check && finding.Verdict is { Value: not StudyVerdictValue.Supported } ? ExitCode.Found : ExitCode.Done;
    }

    private static string Said(Witness witness)
    {
        var culture = CultureInfo.InvariantCulture;
        var said = new List<string>();
        if (witness.Reason is { } reason)
            said.Add(reason);
        if (witness.EstimatePercent is { } percent)
            said.Add(string.Create(culture, $"{percent:0.0} %"));
        else if (witness.Estimate is { } estimate && witness.Coefficients.IsEmpty)
            said.Add(string.Create(culture, $"{estimate:0.####}"));
        if (witness.P is { } p)
            said.Add(string.Create(culture, $"p {p.Value:0.000} (floor {p.Floor:0.000}, {p.Kind})"));
        said.AddRange(witness.Coefficients.Select(c => string.Create(culture, $"{c.Name} {c.Value:0.######}{(c.StandardError is { } error ? $" ({error:0.######})" : "")}")));
        said.AddRange(witness.Breaks.Select(b => $"break after {b.Time} ({b.Low} to {b.High})"));
        if (witness.Observations is { } rows)
            said.Add(string.Create(culture, $"n {rows}"));
        return string.Join(", ", said);
    }
}
