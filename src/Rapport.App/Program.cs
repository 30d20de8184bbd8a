using Rapport.App;

var terminal = Terminal.OfProcess(TimeProvider.System);
using var interrupt = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The first press stops between two units of work; the second ends the process.
    pressed.Cancel = !interrupt.IsCancellationRequested;
    interrupt.Cancel();
};
try
{
    return CommandLine.Invoke(CommandLine.Build(terminal, interrupt.Token), terminal, args);
}
catch (OperationCanceledException)
{
    terminal.Error("interrupted; what was done until now is kept");
    return (int)ExitCode.Interrupted;
}
catch (IOException fault) when (fault.Message.Contains("Broken pipe", StringComparison.Ordinal))
{
    // Whoever read our output has enough of it.
    return (int)ExitCode.Done;
}
catch (Exception fault)
{
    terminal.Error($"a fault of the program: {fault.GetType().Name}: {fault.Message}");
    terminal.Detail(fault.StackTrace ?? "");
    return (int)ExitCode.Fault;
}

/// <summary>The program.</summary>
public partial class Program;
