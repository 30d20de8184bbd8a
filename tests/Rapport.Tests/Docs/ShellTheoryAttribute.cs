namespace Rapport.Tests.Docs;

/// <summary>A theory about blocks that a reader types into bash; it skips, and says so, where there is none.</summary>
public sealed class ShellTheoryAttribute : TheoryAttribute
{
    public ShellTheoryAttribute()
    {
        if (OperatingSystem.IsWindows() || !File.Exists("/bin/bash"))
            Skip = "needs a Unix system with bash";
    }
}
