using System.CommandLine;
using System.Globalization;
using Rapport.Export;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport measure STUDY.yaml…</c>: studies on their own data, in or out of a case.</summary>
internal static class MeasureCommand
{
    public static Command Build(Terminal terminal, CancellationToken cancel)
    {
        var studies = new Argument<string[]>("STUDY.yaml") { Description = "A study's file; several of one family are corrected for each other", Arity = ArgumentArity.OneOrMore };
        var json = CommonOptions.Json();
        var check = CommonOptions.Check();
        var register = new Option<bool>("--register") { Description = "Write down beside the study's file when it was written and what was held then; nothing is measured" };
        var command = new DocumentedCommand("measure", "Put a study to its data: estimate, placebos, what a referee asks, verdict",
            "rapport measure cases/korea-china/studies/thaad-tourism.yaml", "rapport measure study.yaml --json", "rapport measure weight.yaml value.yaml", "rapport measure study.yaml --register")
        {
            studies, json, check, register,
        };
        command.SetAction(parsed => (int)(parsed.GetValue(register)
            ? Register(terminal, parsed.GetRequiredValue(studies))
            : Measure(terminal, parsed.GetRequiredValue(studies), parsed.GetValue(json), parsed.GetValue(check), cancel)));
        return command;
    }

    private static ExitCode Register(Terminal terminal, string[] paths)
    {
        var code = ExitCode.Done;
        foreach (var path in paths)
        {
            var (registration, written, faults) = Inquiries.Register(path, terminal.Clock.GetUtcNow());
            terminal.Report(faults);
            if (registration is null)
            {
                code = ExitCode.Unavailable;
                continue;
            }
            terminal.Output.WriteLine(Terminal.Plain(written
                ? FormattableString.Invariant($"registered {registration.Study[..12]}… at {registration.Time.UtcDateTime:yyyy-MM-dd HH:mm} UTC; held of its outcome: {Word.Of(registration.Held)}")
                : "the study is registered already; what stands beside it is kept"));
        }
        return code;
    }

    private static ExitCode Measure(Terminal terminal, string[] paths, bool json, bool check, CancellationToken cancel)
    {
        var (findings, faults) = Inquiries.Measure(paths, terminal.Progress(), cancel);
        terminal.Report(faults);
        foreach (var finding in findings)
        {
            // One study is a document; of several each is a line.
            if (json)
                terminal.Output.WriteLine(paths.Length == 1 ? ContractJson.Document(writer => MeasureJson.Write(writer, finding)) : ContractJson.Line(writer => MeasureJson.Write(writer, finding)));
            else
                Show(terminal, finding);
        }
        if (findings.Length < paths.Length)
            return ExitCode.Unavailable;
        return check && findings.Any(f => f.Verdict is { Value: not StudyVerdictValue.Supported }) ? ExitCode.Found : ExitCode.Done;
    }

    private static void Show(Terminal terminal, Finding finding)
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
        foreach (var point in finding.Referee)
            terminal.Output.WriteLine(Terminal.Plain(FormattableString.Invariant($"{(int)point.Topic + 1}. {Word.Of(point.Topic).Replace('-', ' ')}{(point.Status == RefereeStatus.Answered ? "" : " (" + Word.Of(point.Status).Replace('-', ' ') + ")")}: {point.Words}")));
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
