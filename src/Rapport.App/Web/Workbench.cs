using System.Security.Cryptography;

namespace Rapport.App.Web;

/// <summary>What one <c>rapport serve</c> holds: the cases it opened, the key that its user was given, and where new cases go. Nothing of it is kept when it ends.</summary>
internal sealed class Workbench(Terminal terminal, string workspace, string? writer, bool offline) : IDisposable
{
    private const int KeyBytes = 24;

    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, CaseDesk> _desks = new(StringComparer.Ordinal);

    /// <summary>Who may come in: the address that is printed carries it, a cookie keeps it.</summary>
    public string Key { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>What every form of ours carries and no form of another page can know.</summary>
    public string FormToken { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>The folder that new cases are made in.</summary>
    public string Workspace { get; } = workspace;

    /// <summary>Whether addresses are refused.</summary>
    public bool Offline { get; } = offline;

    /// <summary>The program's clock.</summary>
    public TimeProvider Clock => terminal.Clock;

    /// <summary>The open cases by name.</summary>
    public IReadOnlyList<CaseDesk> Desks
    {
        get
        {
            lock (_gate)
                return [.. _desks.Values];
        }
    }

    /// <summary>The open case of this name, or null.</summary>
    public CaseDesk? Find(string name)
    {
        lock (_gate)
            return _desks.GetValueOrDefault(name);
    }

    /// <summary>Opens a case's folder, or says why it cannot be opened.</summary>
    public Parsed<CaseDesk> Open(string folder)
    {
        var opened = CaseDesk.Open(folder, Settings.Writer(writer, folder), terminal.Clock);
        if (opened is Parsed<CaseDesk>.Ok ok)
        {
            lock (_gate)
                _desks[ok.Value.Name] = ok.Value;
        }
        return opened;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var desk in Desks)
            desk.Dispose();
    }
}
