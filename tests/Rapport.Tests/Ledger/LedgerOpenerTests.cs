using System.Runtime.Versioning;
using System.Text;
using Rapport.Ledger;

namespace Rapport.Tests.Ledger;

public sealed class LedgerOpenerTests
{
    [Fact]
    public void A_ledger_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        using var home = new TestCase();
        home.Open().Dispose();
        Tamper.Plainly(home.File, "PRAGMA user_version = 4");
        var before = File.ReadAllBytes(home.File);
        var refused = home.Refused(TestCase.Options());
        Assert.Equal(LedgerFailure.NewerVersion, refused.Kind);
        Assert.Contains("version 4", refused.Fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(home.File));
    }

    [Fact]
    public void A_ledger_of_version_1_is_brought_forward_and_a_copy_is_kept()
    {
        using var home = new TestCase();
        VersionOneLedger.Build(home.File);
        Assert.Equal(LedgerFailure.OlderVersion, home.Refused(TestCase.Options() with { ReadOnly = true }).Kind);
        var opened = Assert.IsType<LedgerOpening.Opened>(LedgerFile.Open(home.Folder, TestCase.Options()));
        using var ledger = opened.Ledger;
        Assert.Equal(1, opened.MigratedFrom);
        Assert.Empty(ledger.Verify());
        Assert.Equal(["read@1", "written-before@1"], ledger.Rules());
        Assert.Equal(VersionOneLedger.ContentRoot, ledger.ContentRoot());
        ledger.AdoptRule("after@1");
        Assert.Empty(ledger.Verify());
        using var old = LedgerConnection.Open(home.File + ".v1.bak", readOnly: true, create: false, TimeSpan.Zero, null);
        Assert.Equal(1, old.Number("PRAGMA user_version"));
        Assert.Equal(3, old.Number("SELECT count(*) FROM entries"));
        Assert.Null(Assert.IsType<LedgerOpening.Opened>(ledger.OpenReader()).MigratedFrom);
    }

    [Fact]
    public void Stopped_at_any_point_of_being_brought_forward_it_is_brought_forward_the_next_time()
    {
        for (var stop = 1; ; stop++)
        {
            using var home = new TestCase();
            VersionOneLedger.Build(home.File);
            var points = 0;
            var options = TestCase.Options() with { WritePoint = name => _ = ++points == stop ? throw new NotSupportedException(name) : 0 };
            try
            {
                home.Open(options).Dispose();
                Assert.InRange(stop, 5, 50);
                return;
            }
            catch (NotSupportedException)
            {
                using var ledger = home.Open();
                Assert.Equal(VersionOneLedger.ContentRoot, ledger.ContentRoot());
                Assert.Empty(ledger.Verify());
                Assert.True(File.Exists(home.File + ".v1.bak"));
            }
        }
    }

    [Fact]
    public void A_ledger_without_one_of_its_tables_is_damaged()
    {
        using var home = new TestCase();
        home.Open().Dispose();
        Tamper.Plainly(home.File, "DROP TABLE heads");
        using var ledger = home.Open();
        Assert.Equal(LedgerFailure.Damaged, Assert.Throws<LedgerReadException>(() => ledger.AdoptRule("a@1")).Kind);
        Assert.Contains(ledger.Verify(), p => p.Code == "damaged");
    }

    [Theory]
    [InlineData(0, LedgerFailure.Truncated)]
    [InlineData(1, LedgerFailure.Truncated)]
    [InlineData(511, LedgerFailure.Truncated)]
    [InlineData(4096, LedgerFailure.Truncated)]
    [InlineData(40000, LedgerFailure.Truncated)]
    [InlineData(-1, LedgerFailure.Truncated)]
    public void A_ledger_that_was_cut_short_is_refused_and_not_made_anew(int length, LedgerFailure kind)
    {
        using var home = new TestCase();
        using (var ledger = home.Open())
            ledger.TakeIn(TestCase.Article("a.txt", "한국"));
        using (var file = File.OpenWrite(home.File))
            file.SetLength(length < 0 ? file.Length + length : length);
        Assert.Equal(kind, home.Refused(TestCase.Options()).Kind);
        Assert.Equal(kind, home.Refused(TestCase.Options() with { ReadOnly = true }).Kind);
    }

    [Fact]
    public void A_file_that_is_no_ledger_is_refused()
    {
        using var home = new TestCase();
        Directory.CreateDirectory(Path.GetDirectoryName(home.File)!);
        File.WriteAllText(home.File, string.Concat(Enumerable.Repeat("not a ledger 아님 😀 ", 200)), Encoding.UTF8);
        Assert.Equal(LedgerFailure.Damaged, home.Refused(TestCase.Options()).Kind);
        File.Delete(home.File);
        using (var other = LedgerConnection.Open(home.File, readOnly: false, create: true, TimeSpan.Zero, null))
            other.Execute("CREATE TABLE t(a); PRAGMA user_version = 1");
        Assert.Equal(LedgerFailure.Damaged, home.Refused(TestCase.Options()).Kind);
    }

    [Fact]
    public void A_folder_that_may_not_hold_a_ledger_is_refused_with_the_reason_unless_the_user_knows_better()
    {
        using var home = new TestCase();
        var folder = Directory.CreateDirectory(Path.Combine(home.Folder, "Dropbox", "case")).FullName;
        var options = TestCase.Options() with { FolderCheck = FolderSuitability.FindReasonAgainst };
        var refused = Assert.IsType<LedgerOpening.Refused>(LedgerFile.Open(folder, options));
        Assert.Equal(LedgerFailure.NetworkOrSyncedFolder, refused.Kind);
        Assert.Contains("Dropbox", refused.Fault.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder, ".rapport")));
        Assert.IsType<LedgerOpening.Opened>(LedgerFile.Open(folder, TestCase.Options())).Ledger.Dispose();
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_refused()
    {
        // Not by permissions: whoever runs the tests as root would be let through.
        using var home = new TestCase();
        File.WriteAllText(Path.Combine(home.Folder, ".rapport"), "a file where the folder should be");
        Assert.Equal(LedgerFailure.ReadOnlyFolder, home.Refused(TestCase.Options()).Kind);
        Assert.Equal(LedgerFailure.Missing, home.Refused(TestCase.Options() with { ReadOnly = true }).Kind);
    }

    [UnixFact(ordinaryUser: true)]
    [UnsupportedOSPlatform("windows")]
    public void A_ledger_without_the_right_to_write_can_be_read_and_not_written()
    {
        using var home = new TestCase();
        using (var ledger = home.Open())
            ledger.AdoptRule("a@1");
        var folder = Path.GetDirectoryName(home.File)!;
        foreach (var (file, mode) in new[] { (home.File, UnixFileMode.UserRead | UnixFileMode.UserWrite), (home.File, UnixFileMode.UserRead) })
        {
            File.SetUnixFileMode(file, mode);
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            Assert.Equal(LedgerFailure.ReadOnlyFolder, home.Refused(TestCase.Options()).Kind);
            using (var reader = home.Open(TestCase.Options() with { ReadOnly = true }))
                Assert.Equal(["a@1"], reader.Rules());
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_ledger_made_by_many_threads_at_once_is_one()
    {
        using var home = new TestCase();
        Parallel.For(0, 8, i =>
        {
            using var ledger = home.Open("writer-" + i);
            ledger.AdoptRule($"rule-{i}@1");
        });
        using var after = home.Open();
        Assert.Equal(8, after.Count);
        Assert.Empty(after.Verify());
    }

    [Fact]
    public void A_ledger_that_is_not_there_is_made_only_for_writing()
    {
        using var home = new TestCase();
        Assert.Equal(LedgerFailure.Missing, home.Refused(TestCase.Options() with { ReadOnly = true }).Kind);
        Assert.False(Directory.Exists(Path.Combine(home.Folder, ".rapport")));
        Assert.Equal(LedgerFailure.Missing, Assert.IsType<LedgerOpening.Refused>(LedgerFile.Open(Path.Combine(home.Folder, "없음"), TestCase.Options())).Kind);
    }

    [Fact]
    public void A_ledger_that_another_process_holds_is_refused_when_the_wait_is_over()
    {
        using var home = new TestCase();
        home.Open().Dispose();
        using var other = LedgerConnection.Open(home.File, readOnly: false, create: false, TimeSpan.Zero, null);
        other.Execute("BEGIN IMMEDIATE");
        var options = TestCase.Options() with { BusyTimeout = TimeSpan.FromMilliseconds(20) };
        Assert.Equal(LedgerFailure.Locked, home.Refused(options).Kind);
        other.Execute("ROLLBACK");
        using var ledger = home.Open(options);
        other.Execute("BEGIN IMMEDIATE");
        Assert.Equal(LedgerFailure.Locked, Assert.Throws<LedgerWriteException>(() => ledger.AdoptRule("a@1")).Kind);
        other.Execute("ROLLBACK");
        Assert.True(ledger.AdoptRule("a@1").Added);
    }

    [Fact]
    public void A_disk_that_fills_loses_nothing_that_was_acknowledged()
    {
        using var home = new TestCase();
        var acknowledged = new List<EntryId>();
        using (var ledger = home.Open(TestCase.Options() with { MaxPages = 80 }))
        {
            var refused = Assert.Throws<LedgerWriteException>(() =>
            {
                for (var i = 0; i < 1000; i++)
                    acknowledged.Add(ledger.TakeIn(TestCase.Article($"press/{i}.txt", Convert.ToBase64String(Hashed(i)))).Id);
            });
            Assert.Equal(LedgerFailure.DiskFull, refused.Kind);
            Assert.NotEmpty(acknowledged);
            Assert.Equal(acknowledged.Count, ledger.Count);
        }
        using var again = home.Open();
        Assert.Equal(acknowledged, again.Entries().Select(e => e.Id));
        Assert.Empty(again.Verify());
        Assert.True(again.AdoptRule("after@1").Added);
    }

    [Fact]
    public void What_a_process_killed_while_making_a_ledger_left_behind_is_cleared_away()
    {
        using var home = new TestCase();
        Directory.CreateDirectory(Path.GetDirectoryName(home.File)!);
        // No system numbers a process so; this test's own process is one that is still at it.
        File.WriteAllText(home.File + ".new-2147483646", "half");
        File.WriteAllText(home.File + ".new-2147483646-journal", "half");
        var other = $"{home.File}.new-{Environment.ProcessId}-journal-of-another";
        File.WriteAllText(other, "half");
        home.Open().Dispose();
        Assert.Equal(["ledger.db", Path.GetFileName(other)], Directory.GetFiles(Path.GetDirectoryName(home.File)!).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_writers_name_has_a_length() => Assert.Throws<ArgumentException>(() => LedgerFile.Open(Path.GetTempPath(), TestCase.Options(" ")));

    private static byte[] Hashed(int seed) => [.. Enumerable.Range(0, 40).SelectMany(i => System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes((seed * 1000) + i)))];
}
