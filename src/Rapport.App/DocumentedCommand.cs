using System.CommandLine;

namespace Rapport.App;

/// <summary>A command whose help begins with examples.</summary>
internal sealed class DocumentedCommand(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Command lines that work as they stand, the simplest first.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}
