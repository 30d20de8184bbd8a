using Rapport.Ledger;

namespace Rapport.Tests.Ledger;

public sealed class LedgerVerifierTests
{
    [Theory]
    [InlineData("UPDATE entries SET content = CAST(replace(CAST(content AS TEXT), 'two', 'twa') AS BLOB) WHERE seq = 2", "altered", 2)]
    [InlineData("UPDATE entries SET hash = unhex(replace(hex(hash), substr(hex(hash), 1, 2), CASE substr(hex(hash), 1, 2) WHEN '00' THEN '01' ELSE '00' END)) WHERE seq = 3", "altered", 3)]
    [InlineData("UPDATE entries SET time = '2020-02-02T00:00:00.000Z' WHERE seq = 4", "altered", 4)]
    [InlineData("UPDATE entries SET writer = 'mallory' WHERE seq = 4", "altered", 4)]
    [InlineData("UPDATE entries SET kind = 'note' WHERE seq = 4", "altered", 4)]
    [InlineData("UPDATE entries SET kind = 'nonsense' WHERE seq = 4", "altered", 4)]
    [InlineData("UPDATE entries SET id = 'ent-00000000000000000000' WHERE seq = 1", "altered", 1)]
    [InlineData("UPDATE entries SET seal = zeroblob(32) WHERE seq = 5", "moved", 5)]
    [InlineData("DELETE FROM entries WHERE seq = 3", "dropped", 3)]
    [InlineData("DELETE FROM entries WHERE seq = 1", "dropped", 1)]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM entries WHERE seq = 6", "dropped", 6)]
    [InlineData("UPDATE entries SET seq = -seq WHERE seq IN (2, 3); UPDATE entries SET seq = CASE seq WHEN -2 THEN 3 ELSE 2 END WHERE seq < 0", "moved", 2)]
    [InlineData("UPDATE blobs SET bytes = CAST('thirds' AS BLOB), length = 6, packing = 'none' WHERE number = 2", "bytes-altered", 2)]
    [InlineData("DELETE FROM blobs WHERE number = 2", "bytes-missing", 2)]
    public void What_was_changed_behind_the_programs_back_is_named(string sql, string code, int sequence)
    {
        using var home = new TestCase();
        var ids = Fill(home);
        Tamper.With(home.File, sql.Contains("seq < 0", StringComparison.Ordinal) ? "PRAGMA ignore_check_constraints = ON; " + sql : sql);
        using var ledger = home.Open();
        var problems = ledger.Verify();
        var found = Assert.Single(problems, p => p.Code == code && p.Sequence == sequence);
        if (found.Entry is { } entry && !sql.Contains("SET id", StringComparison.Ordinal) && code != "moved")
            Assert.Equal(ids[sequence - 1], entry);
    }

    [Theory]
    [InlineData("UPDATE entries SET content = CAST(replace(CAST(content AS TEXT), 'two', 'twa') AS BLOB) WHERE seq = 2")]
    [InlineData("UPDATE entries SET hash = zeroblob(32) WHERE seq = 3")]
    [InlineData("UPDATE entries SET time = '2020-02-02T00:00:00.000Z' WHERE seq = 6")]
    public void One_altered_entry_is_named_and_its_neighbours_are_not(string sql)
    {
        using var home = new TestCase();
        Fill(home);
        Tamper.With(home.File, sql);
        using var ledger = home.Open();
        Assert.Single(ledger.Verify(), p => p.Sequence is not null);
    }

    [Theory]
    [InlineData("DELETE FROM entries WHERE seq = 3")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM entries WHERE seq = 6")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM entries WHERE seq >= 5")]
    public void Where_entries_are_gone_the_one_before_is_not_called_foreign(string sql)
    {
        using var home = new TestCase();
        Fill(home);
        Tamper.With(home.File, sql);
        using var ledger = home.Open();
        var problems = ledger.Verify();
        Assert.NotEmpty(problems);
        Assert.DoesNotContain(problems, p => p.Code == "foreign");
    }

    [Fact]
    public void Two_entries_of_different_writers_cannot_change_places_unseen()
    {
        using var home = new TestCase();
        using (var anna = home.Open("anna"))
            anna.AdoptRule("a@1");
        using (var bo = home.Open("bo"))
            bo.AdoptRule("b@1");
        Tamper.With(home.File, "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; UPDATE entries SET seq = -seq; UPDATE entries SET seq = CASE seq WHEN -2 THEN 1 ELSE 2 END");
        using var ledger = home.Open();
        Assert.Equal([1L, 2L], ledger.Verify().Where(p => p.Code == "moved").Select(p => p.Sequence!.Value));
    }

    [Fact]
    public void An_entry_that_fits_its_hash_but_joins_no_recorded_chain_is_foreign()
    {
        using var home = new TestCase();
        Fill(home);
        using (var connection = LedgerConnection.Open(home.File, readOnly: false, create: false, TimeSpan.FromSeconds(1), null))
        {
            var content = new CanonicalJson().Add("rule", "forged@1").ToBytes();
            var hash = EntryHash.Link("rule", content, "anna", "2026-01-31T12:00:00.000Z", []);
            using var insert = connection.Prepare("INSERT INTO entries(seq, id, kind, writer, time, previous, content, hash, seal) VALUES(7, ?1, 'rule', 'anna', '2026-01-31T12:00:00.000Z', x'', ?2, ?3, ?4)")
                .Bind(1, EntryHash.ToId(EntryKind.Rule, content).Value).Bind(2, content).Bind(3, hash).Bind(4, EntryHash.Seal(7, hash));
            insert.Step();
        }
        using var ledger = home.Open();
        var problem = Assert.Single(ledger.Verify());
        Assert.Equal(("foreign", 7L), (problem.Code, problem.Sequence!.Value));
    }

    [Theory]
    [InlineData("UPDATE entries SET writer = 'x'")]
    [InlineData("DELETE FROM entries WHERE seq = 1")]
    [InlineData("INSERT OR REPLACE INTO entries(seq, id, kind, writer, time, previous, content, hash, seal) SELECT seq, id, kind, 'x', time, previous, content, hash, seal FROM entries WHERE seq = 1")]
    [InlineData("UPDATE blobs SET length = 1")]
    [InlineData("DELETE FROM blobs")]
    [InlineData("INSERT OR REPLACE INTO blobs SELECT * FROM blobs")]
    public void Entries_and_evidence_refuse_change(string sql)
    {
        using var home = new TestCase();
        Fill(home);
        Assert.Throws<InvalidOperationException>(() => Tamper.Plainly(home.File, sql));
        using var ledger = home.Open();
        Assert.Empty(ledger.Verify());
    }

    [Theory]
    [InlineData("DROP TRIGGER entries_keep_delete")]
    [InlineData("DROP TRIGGER entries_keep_delete; CREATE TRIGGER entries_keep_delete BEFORE DELETE ON entries BEGIN SELECT 1; END")]
    public void A_guard_that_was_removed_or_disarmed_is_reported(string sql)
    {
        using var home = new TestCase();
        Fill(home);
        Tamper.Plainly(home.File, sql);
        using var ledger = home.Open();
        Assert.Equal("unguarded", Assert.Single(ledger.Verify()).Code);
    }

    [Fact]
    public void Any_flipped_byte_of_an_entry_or_of_evidence_in_the_file_is_found()
    {
        using var home = new TestCase();
        Fill(home);
        var bytes = File.ReadAllBytes(home.File);
        var marker = "press/three.txt"u8;
        var at = bytes.AsSpan().IndexOf(marker);
        for (var i = 0; i < marker.Length; i++)
        {
            var flipped = (byte[])bytes.Clone();
            flipped[at + i] ^= 0x04;
            File.WriteAllBytes(home.File, flipped);
            using var ledger = home.Open();
            Assert.NotEmpty(ledger.Verify());
        }
    }

    [Fact]
    public void A_flipped_byte_anywhere_in_the_file_is_refused_found_or_harmless()
    {
        using var home = new TestCase();
        Fill(home);
        var bytes = File.ReadAllBytes(home.File);
        byte[] Export()
        {
            using var ledger = home.Open();
            using var stream = new MemoryStream();
            ledger.ExportTo(stream);
            return stream.ToArray();
        }
        var whole = Export();
        var found = 0;
        var random = 12345u;
        for (var i = 0; i < 400; i++)
        {
            random = (random * 1664525) + 1013904223;
            var flipped = (byte[])bytes.Clone();
            flipped[(int)(random % (uint)bytes.Length)] ^= (byte)(1 << (int)(random >> 29));
            File.WriteAllBytes(home.File, flipped);
            if (LedgerFile.Open(home.Folder, TestCase.Options()) is not LedgerOpening.Opened { Ledger: var ledger })
            {
                found++;
                continue;
            }
            var problems = ledger.Verify();
            if (problems.Count > 0)
            {
                found++;
                UseAnyway(ledger);
            }
            ledger.Dispose();
            if (problems.Count > 0)
                continue;
            Assert.Equal(whole, Export());
        }
        Assert.InRange(found, 20, 400);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_file_whose_version_does_not_fit_its_tables_is_refused_as_damaged(int version)
    {
        using var home = new TestCase();
        Fill(home);
        Tamper.Plainly(home.File, $"PRAGMA user_version = {version}");
        var refused = Assert.IsType<LedgerOpening.Refused>(LedgerFile.Open(home.Folder, TestCase.Options()));
        Assert.Equal(LedgerFailure.Damaged, refused.Kind);
        Assert.Contains(version == 1 ? "table heads already exists" : "duplicate column name", refused.Fault.Message, StringComparison.Ordinal);
    }

    // On a damaged file every method answers or says so in one of the two documented ways.
    private static void UseAnyway(LedgerFile ledger)
    {
        Action[] uses =
        [
            () => ledger.ContentRoot(), () => ledger.HoldingDecisions(), () => ledger.EntriesAbout("press/one.txt"), () => ledger.ExportTo(Stream.Null), () => ledger.LastBriefBefore("00"),
            () => ledger.Snapshots().ToList().ForEach(s => ledger.FindBytes(s.Sha256)), () => ledger.AdoptRule("after@1"), () => ledger.TakeIn(TestCase.Article("press/one.txt", "after")),
            () => ledger.ReplaceFacts([new("clm-1", "claim", [])]), () => ledger.Search("\"word\"", SearchScope.Content, SearchOrder.Newest, 5), () => ledger.FindDerived("a", "b", "c"),
        ];
        foreach (var use in uses)
        {
            try
            {
                use();
            }
            catch (Exception refused) when (refused is LedgerReadException or LedgerWriteException)
            {
            }
        }
    }

    private static List<EntryId> Fill(TestCase home)
    {
        using var ledger = home.Open();
        return
        [
            ledger.TakeIn(TestCase.Article("press/one.txt", "first")).Id,
            ledger.TakeIn(TestCase.Article("press/two.txt", "second")).Id,
            ledger.TakeIn(TestCase.Article("press/three.txt", "第三")).Id,
            ledger.AdoptRule("read@1").Id,
            ledger.Decide(DecisionKind.Accept, "clm-1", null, "확인함", "anna").Id,
            ledger.Remark("doc-1", null, "😀", "anna").Id,
        ];
    }
}
