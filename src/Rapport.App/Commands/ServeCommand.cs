using System.CommandLine;
using System.Net;
using Rapport.App.Web;
using Rapport.Cases;

namespace Rapport.App.Commands;

/// <summary><c>rapport serve [CASE]</c>: the workbench in a browser, on loopback.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 7340;

    public static Command Build(Terminal terminal, CancellationToken cancel)
    {
        var folder = new Argument<string?>("CASE") { Description = "The case's folder; without it, the workbench opens on a page that makes one", Arity = ArgumentArity.ZeroOrOne };
        var port = new Option<int>("--port") { Description = "The port; 0 takes any that is free", HelpName = "N", DefaultValueFactory = _ => UsualPort };
        var address = new Option<string>("--address") { Description = "The loopback address to listen on; any other is refused", HelpName = "ADDRESS", DefaultValueFactory = _ => "127.0.0.1" };
        var writer = CommonOptions.Writer();
        var command = new DocumentedCommand("serve", "Open the workbench in a browser: take in, run, read, check, note; only this machine can reach it",
            "rapport serve my-case", "rapport serve", "rapport serve my-case --port 0 --offline")
        {
            folder, port, address, writer,
        };
        command.SetAction((parsed, stop) => ServeAsync(terminal, parsed.GetValue(folder), parsed.GetValue(address)!, parsed.GetValue(port), parsed.GetValue(writer), parsed.GetValue<bool>("--offline"), cancel));
        return command;
    }

    private static async Task<int> ServeAsync(Terminal terminal, string? folder, string address, int port, string? writer, bool offline, CancellationToken cancel)
    {
        if (!IPAddress.TryParse(address, out var listen) || !IPAddress.IsLoopback(listen))
        {
            terminal.Error($"found the address '{Terminal.Plain(address)}', expected a loopback address such as 127.0.0.1 or ::1: the workbench is for this machine alone");
            return (int)ExitCode.Usage;
        }
        if (port is < 0 or > ushort.MaxValue)
        {
            terminal.Error($"found the port {port}, expected 0 to {ushort.MaxValue}");
            return (int)ExitCode.Usage;
        }
        var given = folder is null ? null : Path.GetFullPath(folder, terminal.WorkingFolder);
        using var bench = new Workbench(terminal, given is null ? terminal.WorkingFolder : Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(given)) ?? given, writer, offline);
        if (given is not null)
        {
            if (!File.Exists(Path.Combine(given, CaseReader.FileName)))
            {
                terminal.Report(CaseReader.Read(given).Faults);
                terminal.Error("to make a case in the browser, start without one: rapport serve");
                return (int)ExitCode.Unavailable;
            }
            if (bench.Open(given) is Parsed<CaseDesk>.Malformed refused)
            {
                terminal.Error(Terminal.Plain(refused.Fault.ToString()));
                return (int)ExitCode.Unavailable;
            }
        }
        WorkbenchServer server;
        try
        {
            server = await WorkbenchServer.StartAsync(bench, listen, port);
        }
        catch (IOException taken)
        {
            terminal.Error($"{Terminal.Plain(taken.Message)} Another program has port {port}; take another: --port 0");
            return (int)ExitCode.Unavailable;
        }
        await using (server)
        {
            terminal.Output.WriteLine($"{server.Address.GetLeftPart(UriPartial.Authority)}/?key={bench.Key}");
            await terminal.Output.FlushAsync(cancel);
            terminal.Say("Open this address in a browser on this machine. Ctrl+C ends the workbench; all that was kept stays.");
            await server.WaitAsync(cancel);
        }
        return (int)ExitCode.Done;
    }
}
