using System.Diagnostics;
using System.Globalization;
using Rapport.Ledger;
using Rapport.LedgerCrash;

namespace Rapport.Tests.Ledger;

public sealed class LedgerCrashTests
{
    [UnixFact]
    public void Killed_at_every_write_point_it_keeps_what_was_acknowledged_and_goes_on()
    {
        using var whole = new TestCase();
        var output = Path.Combine(whole.Folder, "output");
        Assert.Equal(0, CrashHost.Run(output, ["run", whole.Folder, "0"]));
        var points = int.Parse(File.ReadAllLines(output)[^1].Split(' ')[1], CultureInfo.InvariantCulture);
        Assert.InRange(points, 40, 200);
        using var expected = Open(whole);
        var root = expected.ContentRoot();
        Parallel.For(1, points + 1, new ParallelOptions { MaxDegreeOfParallelism = 2 }, point =>
        {
            using var home = new TestCase();
            var acknowledged = Path.Combine(home.Folder, "output");
            Assert.Equal(137, CrashHost.Run(acknowledged, ["run", home.Folder, point.ToString(CultureInfo.InvariantCulture)]));
            using var ledger = Open(home);
            AssertWhole(ledger, acknowledged);
            CrashScenario.Run(ledger, static _ => { });
            Assert.Equal(root, ledger.ContentRoot());
            Assert.Equal(expected.Count, ledger.Count);
            Assert.Empty(ledger.Verify());
        });
    }

    [UnixFact]
    public void Killed_at_random_again_and_again_it_keeps_what_was_acknowledged()
    {
        using var home = new TestCase();
        var output = Path.Combine(home.Folder, "output");
        // A fixed sequence of waits; when exactly the kill meets the child is the machine's chance.
        var wait = 17;
        var acknowledged = 0;
        for (var i = 0; i < 20; i++)
        {
            wait = (wait * 75) % 401;
            using var process = CrashHost.Start(output, ["loop", home.Folder]);
            var started = Stopwatch.GetTimestamp();
            while (!process.HasExited && Stopwatch.GetElapsedTime(started).TotalMilliseconds < 60 + wait)
                Thread.Sleep(5);
            process.Kill();
            process.WaitForExit();
            using var ledger = Open(home);
            acknowledged += AssertWhole(ledger, output);
        }
        Assert.InRange(acknowledged, 20, int.MaxValue);
    }

    [UnixFact]
    public void Processes_that_write_at_once_wait_for_each_other()
    {
        using var home = new TestCase();
        var outputs = Enumerable.Range(0, 3).Select(i => Path.Combine(home.Folder, "output" + i)).ToList();
        var processes = outputs.Select(o => CrashHost.Start(o, ["run", home.Folder, "0"])).ToList();
        foreach (var process in processes)
        {
            using (process)
            {
                process.WaitForExit();
                Assert.True(process.ExitCode == 0, string.Concat(outputs.Select(File.ReadAllText)));
            }
        }
        using var ledger = Open(home);
        Assert.All(outputs, o => AssertWhole(ledger, o));
    }

    [UnixFact]
    public void A_limit_on_the_size_of_files_loses_nothing_that_was_acknowledged()
    {
        using var home = new TestCase();
        Open(home).Dispose();
        var output = Path.Combine(home.Folder, "output");
        // Ignoring the signal makes a write beyond the limit fail as on a full disk. Units of bash: 1024 bytes.
        Assert.Equal(3, CrashHost.Run(output, ["loop", home.Folder], "trap '' XFSZ; ulimit -f 1000; export DOTNET_EnableWriteXorExecute=0"));
        Assert.Contains("refused Disk", File.ReadAllText(output), StringComparison.Ordinal);
        using var ledger = Open(home);
        Assert.NotEqual(0, AssertWhole(ledger, output));
        Assert.True(ledger.AdoptRule("after@1").Added);
    }

    [UnixFact("gcc")]
    public void A_disk_that_refuses_to_sync_loses_nothing_that_was_acknowledged()
    {
        using var home = new TestCase();
        Open(home).Dispose();
        var source = Path.Combine(home.Folder, "refuse.c");
        var library = Path.Combine(home.Folder, "refuse.so");
        File.WriteAllText(source, """
            #include <errno.h>
            #include <stdlib.h>
            #include <sys/syscall.h>
            #include <unistd.h>
            static int left = -1;
            static int refuse(void) { if (left < 0) left = atoi(getenv("FAIL_SYNC_AFTER")); if (left == 0) { errno = EIO; return 1; } left--; return 0; }
            int fsync(int fd) { return refuse() ? -1 : (int)syscall(SYS_fsync, fd); }
            int fdatasync(int fd) { return refuse() ? -1 : (int)syscall(SYS_fdatasync, fd); }
            """);
        using (var compiler = Process.Start("/usr/bin/gcc", ["-shared", "-fPIC", "-O1", "-o", library, source]))
        {
            compiler.WaitForExit();
            Assert.Equal(0, compiler.ExitCode);
        }
        foreach (var after in new[] { "0", "1", "7" })
        {
            var output = Path.Combine(home.Folder, "output");
            Assert.Equal(3, CrashHost.Run(output, ["loop", home.Folder], null, library, after));
            Assert.Contains("refused DiskRefused", File.ReadAllText(output), StringComparison.Ordinal);
            using var ledger = Open(home);
            AssertWhole(ledger, output);
            Assert.True(ledger.AdoptRule($"after-{after}@1").Added);
        }
    }

    private static int AssertWhole(LedgerFile ledger, string output)
    {
        Assert.Empty(ledger.Verify());
        var acknowledged = File.Exists(output) ? CrashHost.Acknowledged(output) : [];
        Assert.All(acknowledged, id => Assert.NotNull(ledger.FindEntry(new(id))));
        // All of a unit or nothing of it.
        var held = CrashScenario.Together.Count(place => ledger.EntriesAbout(place).Count > 0);
        Assert.True(held == 0 || held == CrashScenario.Together.Count);
        Assert.Equal(held > 0, ledger.FindDerived("read", "snp-1", "read@1") is not null);
        return acknowledged.Count;
    }

    private static LedgerFile Open(TestCase home) => Assert.IsType<LedgerOpening.Opened>(CrashScenario.Open(home.Folder, null)).Ledger;
}
