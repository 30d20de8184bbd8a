namespace Rapport.App;

/// <summary>Settings in their order of precedence: the command line, then the environment, then the case's <c>rapport.settings</c>, then the user's own file in the XDG configuration folder.</summary>
internal static class Settings
{
    private const string FileName = "rapport.settings";

    /// <summary>The value of a setting, or null where nobody sets it.</summary>
    /// <param name="name">Its name: <c>writer</c>.</param>
    /// <param name="flag">What the command line says, or null.</param>
    /// <param name="caseFolder">The case's folder, or null.</param>
    public static string? Find(string name, string? flag, string? caseFolder)
    {
        if (!string.IsNullOrEmpty(flag))
            return flag;
        if (Environment.GetEnvironmentVariable("RAPPORT_" + name.ToUpperInvariant()) is { Length: > 0 } environment)
            return environment;
        if (caseFolder is not null && FromFile(Path.Combine(caseFolder, FileName), name) is { } project)
            return project;
        var home = Environment.GetEnvironmentVariable("XDG_CONFIG_HOME") is { Length: > 0 } xdg ? xdg : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".config");
        return FromFile(Path.Combine(home, "rapport", FileName), name);
    }

    /// <summary>Who writes into a ledger.</summary>
    public static string Writer(string? flag, string? caseFolder) => Find("writer", flag, caseFolder) ?? Environment.UserName;

    // Lines of `name = value`; a line that begins with # is a remark.
    private static string? FromFile(string path, string name)
    {
        if (!File.Exists(path))
            return null;
        foreach (var line in File.ReadLines(path))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && !line.StartsWith('#') && line[..equals].Trim() == name && line[(equals + 1)..].Trim() is { Length: > 0 } value)
                return value;
        }
        return null;
    }
}
