namespace Rapport.Tests.Ledger;

/// <summary>A fact about signals, limits and shells of Unix; it skips, and says so, elsewhere or where a program it needs is absent.</summary>
public sealed class UnixFactAttribute : FactAttribute
{
    /// <param name="needs">A program in /usr/bin.</param>
    /// <param name="ordinaryUser">Whether the fact means nothing to root, whom no permission stops.</param>
    public UnixFactAttribute(string? needs = null, bool ordinaryUser = false)
    {
        if (OperatingSystem.IsWindows() || !File.Exists("/bin/bash"))
            Skip = "needs a Unix system with bash";
        else if (ordinaryUser && Environment.IsPrivilegedProcess)
            Skip = "needs an ordinary user: no permission stops root";
        else if (needs is not null && !File.Exists("/usr/bin/" + needs))
            Skip = $"needs /usr/bin/{needs}, which is not here";
    }
}
