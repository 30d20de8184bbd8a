namespace Rapport.Tests.Ledger;

/// <summary>A fact about signals, limits and shells of Unix; it skips, and says so, elsewhere or where a program it needs is absent.</summary>
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute(string? needs = null)
    {
        if (OperatingSystem.IsWindows() || !File.Exists("/bin/bash"))
            Skip = "needs a Unix system with bash";
        else if (needs is not null && !File.Exists("/usr/bin/" + needs))
            Skip = $"needs /usr/bin/{needs}, which is not here";
    }
}
