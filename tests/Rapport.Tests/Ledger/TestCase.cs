using System.Globalization;
using System.Text;
using Rapport.Ledger;

namespace Rapport.Tests.Ledger;

/// <summary>A case's folder that is there for one test.</summary>
internal sealed class TestCase : IDisposable
{
    private static int _count;

    public TestCase()
    {
        Folder = Path.Combine(Path.GetTempPath(), $"rapport-ledger-{Environment.ProcessId}-{Interlocked.Increment(ref _count)}");
        Directory.CreateDirectory(Folder);
    }

    public string Folder { get; }

    public string File => Path.Combine(Folder, ".rapport", "ledger.db");

    public static LedgerOptions Options(string writer = "anna", int minute = 0) => new() { Clock = new StoppedClock(minute), Writer = writer, FolderCheck = static _ => null };

    public LedgerFile Open(string writer = "anna", int minute = 0) => Open(Options(writer, minute));

    public LedgerFile Open(LedgerOptions options) => LedgerFile.Open(Folder, options) switch
    {
        LedgerOpening.Opened opened => opened.Ledger,
        LedgerOpening.Refused refused => throw new InvalidOperationException($"{refused.Kind}: {refused.Fault}"),
        _ => throw new InvalidOperationException(),
    };

    public LedgerOpening.Refused Refused(LedgerOptions options)
    {
        var opening = LedgerFile.Open(Folder, options);
        if (opening is LedgerOpening.Opened opened)
            opened.Ledger.Dispose();
        return Assert.IsType<LedgerOpening.Refused>(opening);
    }

    public static Snapshot Article(string place, string text) => Snapshot.Of(SnapshotRole.Press, place, [.. Encoding.UTF8.GetBytes(text)]);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    internal sealed class StoppedClock(int minute) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse("2026-01-31T12:00:00Z", CultureInfo.InvariantCulture).AddMinutes(minute);
    }
}
