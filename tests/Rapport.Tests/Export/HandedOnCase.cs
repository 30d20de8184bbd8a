using Rapport.Tests.App;

namespace Rapport.Tests.Export;

/// <summary>The bundled case with one piece of test text, run once for all that read what it came to.</summary>
public sealed class HandedOnCase : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public HandedOnCase()
    {
        Folder = _scratch.BundledCase();
        var article = Path.Combine(_scratch.Path, "piece.txt");
        File.WriteAllText(article, "Test Gazette (fictional)\n\nA {test} & \"piece\" of the test\n2026-02-03\nBy Anna Tester\n\nSouth Korea's exports to China rose 12 percent in 2025, the Test Gazette writes. Both sides pledged to hold talks by the end of 2026.\n");
        Assert.Equal(0, Shell.Run("add", Folder, article).Exit);
        Assert.Equal(0, Shell.Run("run", Folder).Exit);
    }

    public string Folder { get; }

    public void Dispose() => _scratch.Dispose();
}
