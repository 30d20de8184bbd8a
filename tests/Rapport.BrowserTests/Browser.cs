using Microsoft.Playwright;

namespace Rapport.BrowserTests;

/// <summary>The Chromium that the environment names. It is started without anything that would make it call its maker.</summary>
internal static class Browser
{
    public const string Absent = "needs RAPPORT_BROWSER, the path of a Chromium";

    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <summary>Its path, or null where there is none.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable("RAPPORT_BROWSER") is { Length: > 0 } path && File.Exists(path) ? path : null;

    /// <summary>Starts it.</summary>
    public static Task<IBrowser> StartAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Headless = true, Args = Arguments });
}
