using System.Diagnostics;
using System.Text;

namespace Rapport.Tests.Docs;

/// <summary>A folder like that of a reader who follows a page: the bundled case, an article, some clippings, and the program under its name.</summary>
internal sealed class PageShell : IDisposable
{
    // Plainly a test's: no such paper, no such countries' statistics.
    private const string Article = """
        The Daily Example
        Trade of the two grew, 교역 貿易 e\u0301 \U0001F600
        By A. Writer
        2026-01-20

        South Korea and China agreed on Monday to meet again, a test says. Exports of semiconductors rose 6.6 percent in 2025.
        """;

    private readonly ScratchFolder _scratch = new();

    public PageShell()
    {
        _scratch.BundledCase(Path.Combine("cases", "korea-china"));
        _scratch.File("article.txt", Article.Replace("\\u0301", "\u0301", StringComparison.Ordinal).Replace("\\U0001F600", "\U0001F600", StringComparison.Ordinal));
        _scratch.File("clippings/another.txt", "Another page of a test, 시험 測試.\n\nChina and South Korea signed nothing on 3 January 2026.\n");
        Tool("rapport", $"exec '{Dotnet}' '{typeof(Rapport.App.ExitCode).Assembly.Location}' \"$@\"\n");
        Tool("dotnet", $$"""
            case "$*" in
              "run --project src/Rapport.App -c Release -- "*) shift 6; exec rapport "$@" ;;
              "build -c Release"|"test -c Release") exit 0 ;;
              "publish src/Rapport.App -c Release -r "*"-x64 --self-contained -p:PublishSingleFile=true -o artifacts/"*|"pack src/Rapport.App -c Release -o artifacts/tool")
                if [ "${CI:-}" != true ]; then exit 0; fi
                cd '{{SharedFolder.Project}}' && exec '{{Dotnet}}' "$@" ;;
              *) echo "a dotnet command that the test of the pages does not know: dotnet $*" >&2; exit 99 ;;
            esac

            """);
    }

    // The process that runs the tests is dotnet itself, or was started by it.
    private static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host
        : Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Select(p => Path.Combine(p, "dotnet")).First(File.Exists);

    /// <summary>Runs a block as bash would, and gives its exit code, what it printed and what it said beside that.</summary>
    public (int Exit, string Output, string Error) Run(string commands)
    {
        var start = new ProcessStartInfo("bash") { WorkingDirectory = _scratch.Path, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        start.ArgumentList.Add("-euc");
        start.ArgumentList.Add(commands);
        start.Environment["PATH"] = Path.Combine(_scratch.Path, "bin") + Path.PathSeparator + start.Environment["PATH"];
        start.Environment["XDG_CONFIG_HOME"] = Path.Combine(_scratch.Path, "config");
        start.Environment["RAPPORT_WRITER"] = "reader";
        using var bash = Process.Start(start)!;
        var error = bash.StandardError.ReadToEndAsync();
        var output = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();
        return (bash.ExitCode, output, error.Result);
    }

    public void Dispose() => _scratch.Dispose();

    private void Tool(string name, string script)
    {
        var path = _scratch.File($"bin/{name}", "#!/usr/bin/env bash\n" + script);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
