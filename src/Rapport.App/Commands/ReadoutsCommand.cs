using System.CommandLine;
using Rapport.Export;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport readouts LEFT RIGHT</c>: two texts about one meeting, sentence by sentence.</summary>
internal static class ReadoutsCommand
{
    public static Command Build(Terminal terminal, CancellationToken cancel)
    {
        var left = new Argument<string>("LEFT") { Description = "One side's text: a page, a text file, any file that `read` reads" };
        var right = new Argument<string>("RIGHT") { Description = "The other side's" };
        var lines = CommonOptions.JsonLines();
        var command = new DocumentedCommand("readouts", "Lay two texts about one meeting beside each other: what both say, what one rewords or leaves out",
            "rapport readouts seoul.txt beijing.txt", "rapport readouts seoul.html beijing.html --jsonl")
        {
            left, right, lines,
        };
        command.SetAction(parsed => (int)Readouts(terminal, parsed.GetRequiredValue(left), parsed.GetRequiredValue(right), parsed.GetValue(lines), cancel));
        return command;
    }

    private static ExitCode Readouts(Terminal terminal, string left, string right, bool lines, CancellationToken cancel)
    {
        var texts = new List<Document>();
        foreach (var read in Inquiries.Read([left, right], terminal.Input))
        {
            cancel.ThrowIfCancellationRequested();
            if (read is Parsed<Document>.Ok ok)
                texts.Add(ok.Value);
            else if (read is Parsed<Document>.Malformed bad)
                terminal.Report([bad.Fault]);
        }
        if (texts.Count < 2)
            return ExitCode.Unavailable;
        if (texts.Count > 2)
        {
            terminal.Report([new Fault($"{left}, {right}", "shape", $"found {texts.Count} texts, expected two")]);
            return ExitCode.Usage;
        }
        var aligned = Inquiries.Readouts(texts[0], texts[1]);
        if (lines)
            terminal.Output.WriteLine(ContractJson.Line(json => ReadoutsJson.Write(json, (left, texts[0].Text), (right, texts[1].Text), aligned)));
        foreach (var line in lines ? [] : aligned)
            Show(terminal, texts[0].Text, texts[1].Text, line);
        terminal.Say($"{aligned.Count(l => l.Kind == ReadoutKind.Both)} said by both, {aligned.Count(l => l.Kind == ReadoutKind.Reworded)} reworded, {aligned.Count(l => l.Kind == ReadoutKind.LeftOnly)} only left, {aligned.Count(l => l.Kind == ReadoutKind.RightOnly)} only right");
        return ExitCode.Done;
    }

    private static void Show(Terminal terminal, string left, string right, ReadoutLine line)
    {
        terminal.Output.WriteLine(line.Kind switch { ReadoutKind.Both => "= both", ReadoutKind.Reworded => "~ reworded", ReadoutKind.LeftOnly => "< only left", _ => "> only right" });
        if (line.Left is { } one)
            terminal.Output.WriteLine(Terminal.Plain($"    left   {one.Of(left).ReplaceLineEndings(" ")}"));
        if (line.Right is { } other)
            terminal.Output.WriteLine(Terminal.Plain($"    right  {other.Of(right).ReplaceLineEndings(" ")}"));
        if (line.Kind == ReadoutKind.Reworded)
            terminal.Output.WriteLine(Terminal.Plain($"    apart  {string.Join(" · ", line.LeftApart.Select(a => a.Of(left)))} | {string.Join(" · ", line.RightApart.Select(a => a.Of(right)))}"));
    }
}
