using System.Diagnostics;
using System.Text;
using Rapport.App;

namespace Rapport.Tests.App;

/// <summary>Runs the program: in this process for speed, or as a process of its own where it has to be killed or set into another world.</summary>
public static class Shell
{
    /// <summary>What the program said.</summary>
    public sealed record Answer(int Exit, string Output, string Error);

    /// <summary>Runs a command line in this process.</summary>
    public static Answer Run(params string[] args) => RunWith("", args);

    /// <summary>Runs a command line in this process with something on standard input.</summary>
    public static Answer RunWith(string input, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, error, new MemoryStream(Encoding.UTF8.GetBytes(input)), errorIsTerminal: false, colour: false, TimeProvider.System, Environment.CurrentDirectory);
        var exit = CommandLine.Invoke(CommandLine.Build(terminal, CancellationToken.None), terminal, args);
        return new(exit, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command line as a process of its own.</summary>
    public static Answer Process(IReadOnlyDictionary<string, string>? environment, params string[] args)
    {
        using var process = Start(environment, args);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result);
    }

    /// <summary>Starts a command line as a process of its own.</summary>
    public static Process Start(IReadOnlyDictionary<string, string>? environment, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8 };
        start.ArgumentList.Add(typeof(CommandLine).Assembly.Location);
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return System.Diagnostics.Process.Start(start)!;
    }
}
