using System.Collections.Immutable;

namespace Rapport.Ledger;

/// <summary>
/// The ledger of a case: what was taken in, decided, remarked and written, in one file that only grows. What a method that writes has returned is durable.
/// Safe for use by several threads, one at a time; open a second ledger read-only where reading must not wait.
/// Every method that writes throws <see cref="LedgerWriteException"/> where the disk, the space or another process refuses; all that was acknowledged stays.
/// Every method throws <see cref="LedgerReadException"/> where a page of the file is damaged.
/// </summary>
public sealed class LedgerFile : IDisposable
{
    private readonly Lock _turn = new();
    private readonly LedgerConnection _connection;
    private readonly LedgerOptions _options;
    private readonly EntryTable _entries;
    private readonly BlobTable _blobs;
    private readonly SnapshotVersions _versions;
    private readonly DerivedTable _derived;
    private readonly FactTable _facts;
    private readonly SearchTable _search;
    private readonly SharedSearchMap _maps;
    private bool _inUnit;

    internal LedgerFile(LedgerConnection connection, LedgerOptions options, SharedSearchMap maps)
    {
        _connection = connection;
        _options = options;
        _entries = new(connection, options.Clock, options.Writer);
        _blobs = new(connection);
        _versions = new(_entries, _blobs);
        (_derived, _facts) = (new(connection), new(connection));
        Notes = new(this, new(_entries));
        _search = new(connection, options.Clock, options.SearchTimeLimit, _maps = maps);
    }

    /// <summary>Where the file lies.</summary>
    public string Path => _connection.Path;

    /// <summary>What readers left beside texts.</summary>
    public LedgerNotes Notes { get; }

    /// <summary>Whose chain new entries join.</summary>
    public string Writer => _options.Writer;

    /// <summary>Opens the ledger of a case, <c>.rapport/ledger.db</c> in its folder: makes it where there is none, brings an older one forward with a copy kept. Never throws for what the world holds ready.</summary>
    /// <param name="caseFolder">The case's folder, which must exist.</param>
    /// <param name="options">Clock, writer and how to open.</param>
    /// <exception cref="ArgumentException">The writer's name is empty or longer than 200 characters.</exception>
    public static LedgerOpening Open(string caseFolder, LedgerOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Writer) || options.Writer.Length > 200)
            throw new ArgumentException($"A writer's name has 1 to 200 characters, not {options.Writer.Length}.", nameof(options));
        return LedgerOpener.Open(caseFolder, options);
    }

    /// <summary>One unit of work: all its writes become durable together when it returns, or none does. A unit within a unit is part of the outer one.</summary>
    /// <param name="work">The work; an exception from it undoes the unit and goes on to the caller.</param>
    public void Batch(Action work) => Write(() =>
    {
        work();
        return true;
    });

    /// <summary>Takes in bytes. The same bytes from the same place add nothing; changed bytes are a new version, linked to the one before.</summary>
    public EntryReceipt TakeIn(Snapshot snapshot) => Write(() => _versions.TakeIn(snapshot));

    /// <summary>Notes that a place holds nothing any more; its versions stay held, none is current. Null where it held nothing.</summary>
    public EntryReceipt? Withdraw(SnapshotRole role, string place) => Write(() => _versions.Withdraw(role, place));

    /// <summary>Brings a rule into force, named with its version: <c>claims/growth@1</c>. Of each name the highest version is in force.</summary>
    public EntryReceipt AdoptRule(string rule) => Write(() => _entries.Append(new EntryContent.RuleAdopted(rule)));

    /// <summary>Keeps what could not be read, once however often it is met.</summary>
    public EntryReceipt RecordFault(Fault fault) => Write(() => _entries.Append(new EntryContent.FaultMet(fault)));

    /// <summary>Keeps what a brief stated, for the next one's "what changed". The same brief written again right after adds nothing.</summary>
    public EntryReceipt RecordBrief(string contentRoot, DateOnly asOf, ImmutableArray<BriefStatement> statements) => Write(() =>
    {
        var last = _entries.Before(long.MaxValue, 1, EntryKind.Brief).FirstOrDefault();
        return last?.Read() is EntryContent.BriefWritten same && string.Equals(same.ContentRoot, contentRoot, StringComparison.Ordinal) && same.AsOf == asOf && same.Statements.SequenceEqual(statements)
            ? new(last.Id, false)
            : _entries.Append(new EntryContent.BriefWritten(contentRoot, asOf, statements, last?.Id));
    });

    /// <summary>All entries after a place in this file, in its order; of one kind where it is given.</summary>
    public IReadOnlyList<LedgerEntry> Entries(EntryKind? kind = null, long after = 0) => Read(() => _entries.After(after, kind));

    /// <summary>The entry of this id, or null.</summary>
    public LedgerEntry? FindEntry(EntryId id) => Read(() => _entries.Find(id));

    /// <summary>Keeps a private remark; it enters no content root.</summary>
    public EntryReceipt Remark(string subject, TextSpan? span, string text, string author) => Write(() => _entries.Append(new EntryContent.NoteTaken(subject, span, text, author)));

    /// <summary>Keeps a person's decision. Her own earlier decisions that it contradicts give way to it; other people's stay and are reported by <see cref="Conflicts"/>.</summary>
    /// <param name="kind">Any but <see cref="DecisionKind.Comment"/> (see <see cref="Remark"/>); for <see cref="DecisionKind.Retract"/> the subject is the decision's entry.</param>
    /// <param name="subject">The id it is about.</param>
    /// <param name="value">The other id of a merge or split, the verdict's word of an override, else null.</param>
    /// <param name="reason">Her reason, kept with it.</param>
    /// <param name="author">Who decides.</param>
    public EntryReceipt Decide(DecisionKind kind, string subject, string? value, string reason, string author) => Write(() => Decisions.Take(_entries, kind, subject, value, reason, author));

    /// <summary>Says that a decision or an annotation no longer holds; it is not erased. Null where the ledger holds no such entry.</summary>
    public EntryReceipt? Retract(EntryId decision, string reason, string author) => Write<EntryReceipt?>(() =>
        _entries.Find(decision)?.Kind is EntryKind.Decision or EntryKind.Note ? Decisions.Take(_entries, DecisionKind.Retract, decision.Value, null, reason, author) : null);

    /// <summary>The decisions that hold, in the order of their entry ids.</summary>
    public IReadOnlyList<Decision> HoldingDecisions() => Read(AllDecisions);

    /// <summary>Decisions that hold and contradict each other.</summary>
    public IReadOnlyList<DecisionConflict> Conflicts() => Read(() => DecisionAlgebra.Conflicts(AllDecisions()));

    /// <summary>The place in the file of the last entry of a kind; 0 where there is none.</summary>
    public long LastSequence(EntryKind kind) => Read(() => _entries.Last(kind));

    /// <summary>The last entries before a place in the file (null: its end), the latest first; of one kind where it is given. What is longer than a limit comes with an empty content.</summary>
    public IReadOnlyList<LedgerEntry> LatestEntries(long? before, int limit, EntryKind? kind = null, long longest = long.MaxValue) =>
        Read(() => _entries.Before(before ?? long.MaxValue, limit, kind, longest));

    /// <summary>All entries about a place or a subject, in this file's order: its versions, decisions and remarks.</summary>
    public IReadOnlyList<LedgerEntry> EntriesAbout(string placeOrSubject) => Read(() => _entries.About(placeOrSubject));

    /// <summary>How many entries there are.</summary>
    public long Count => Read(_entries.Count);

    /// <summary>Every version of every place, by role, place and arrival.</summary>
    public IReadOnlyList<HeldSnapshot> Snapshots() => Read(AllSnapshots);

    /// <summary>The bytes of a snapshot by their SHA-256, or null where they are not held.</summary>
    public byte[]? FindBytes(string sha256) => Read(() => _blobs.Find(sha256));

    /// <summary>The rules in force, in ordinal order.</summary>
    public IReadOnlyList<string> Rules() => Read(AllRules);

    /// <summary>The last brief of another content root than this one, in this file's order; null where there is none.</summary>
    public EntryContent.BriefWritten? LastBriefBefore(string contentRoot) => LastBrief((_, brief) => !string.Equals(brief.ContentRoot, contentRoot, StringComparison.Ordinal));

    /// <summary>The last brief that fits, in this file's order; null where none does. Briefs are read one by one from the end.</summary>
    public EntryContent.BriefWritten? LastBrief(Func<LedgerEntry, EntryContent.BriefWritten, bool> fits) => Read(() => _entries.LastBrief(fits));

    /// <summary>The content root: over evidence, rules in force and decisions that hold; free of time, order, place, writer and remarks. 64 hexadecimal digits.</summary>
    public string ContentRoot() => Read(() => ContentLeaves.ToRoot(AllSnapshots(), AllRules(), AllDecisions()));

    /// <summary>What a stage made of an input by a rule, or null where it must be made anew.</summary>
    public byte[]? FindDerived(string stage, string input, string rule) => Read(() => _derived.Find(stage, input, rule));

    /// <summary>Keeps what a stage made of an input by a rule; thrown away at will.</summary>
    public void PutDerived(string stage, string input, string rule, ReadOnlyMemory<byte> output) => Batch(() => _derived.Put(stage, input, rule, output.Span));

    /// <summary>Throws away all that was derived.</summary>
    public void DropDerived() => Batch(_derived.Drop);

    /// <summary>Puts the facts of this run in the place of the last run's, in one unit; false where they are the same, and nothing was written. Of two facts with one id the first stays.</summary>
    public bool ReplaceFacts(IReadOnlyList<StoredFact> facts) => Write(() => _facts.Replace(facts));

    /// <summary>A fact of the last run, or null.</summary>
    public StoredFact? FindFact(string id) => Read(() => _facts.Find(id));

    /// <summary>The facts of one kind, in the order they were given; or only some of them.</summary>
    /// <param name="kind">Their kind.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="limit">How many at the most; a negative number is no limit.</param>
    public IReadOnlyList<StoredFact> FactsOfKind(string kind, int skip = 0, int limit = -1) => Read(() => _facts.OfKind(kind, skip, limit));

    /// <summary>Adds rows to the search tables, each in the place of the one for the same document and part.</summary>
    public void PutSearchRows(IReadOnlyList<SearchRow> rows) => Batch(() => _search.Put(rows));

    /// <summary>Leaves in the search tables only the rows of these documents and parts.</summary>
    public void KeepSearchRows(IReadOnlyCollection<(DocumentId Document, int? Part)> kept) => Batch(() => _search.Keep(kept));

    /// <summary>
    /// One page of what a query finds, as <see cref="SearchQuery"/> builds it from terms; without one, of every row by date. Paging on while rows come in repeats nothing and misses nothing
    /// that was there at the first page. A page has 1 to 1000 matches, and goes on after the cursor of the last match seen. The two date orders are exact reverses.
    /// </summary>
    public SearchPage Search(string? query, SearchScope scope, SearchOrder order, int limit, string? cursor = null, SearchFilter? filter = null) =>
        Read(() => _search.Search(query, scope, order, limit, cursor, filter ?? SearchFilter.None));

    /// <summary>Of terms, the few that the fewest rows hold, but more than one.</summary>
    public ImmutableArray<string> RarestTerms(IEnumerable<string> terms, int count) => Read(() => _search.Rarest(terms, count));

    /// <summary>How many rows a query finds, by every facet and in all, or a fault where that took too long; the parameters are those of <see cref="Search"/>.</summary>
    public (ImmutableArray<FacetCount> Counts, int Total, Fault? Fault) Facets(string? query, SearchScope scope, SearchFilter filter) => Read(() => _search.Facets(query, scope, filter));

    /// <summary>Walks the chains and the bytes and names every entry that is not as it was written; empty where all is well. It cannot see what an owner of the file rewrites consistently: docs/ledger.md.</summary>
    public IReadOnlyList<LedgerProblem> Verify() => Read(() => _connection.InView(() => new LedgerVerifier(_connection, _blobs).Verify()));

    /// <summary>Takes over what a colleague's ledger holds and this one does not, her chains with their writers and times unchanged. Nothing is taken from a ledger in which <see cref="Verify"/> finds a problem.</summary>
    /// <exception cref="InvalidOperationException">Called inside a unit of work.</exception>
    public MergeReport Merge(LedgerFile other)
    {
        if (other.Verify() is { Count: > 0 } problems)
            return MergeReport.Refused(problems);
        return TakeOver(intake =>
        {
            var faults = new List<Fault>();
            foreach (var entry in other.Entries())
            {
                if (intake.Take(entry) is { } reason)
                    faults.Add(new(other.Path, "malformed", reason));
            }
            foreach (var sha256 in intake.Missing().ToList())
            {
                if (other.FindBytes(sha256) is not { } bytes || intake.Take(sha256, bytes) is not null)
                    faults.Add(new(other.Path, "bytes-missing", $"The bytes {sha256} cannot be read."));
            }
            return faults;
        });
    }

    /// <summary>Writes everything but what can be derived, as JSON Lines. What takes it in has the same content root.</summary>
    public void ExportTo(Stream stream) => Read(() => _connection.InView(() =>
    {
        LedgerExport.Write(stream, ContentLeaves.ToRoot(AllSnapshots(), AllRules(), AllDecisions()), _entries.After(0, null), _blobs);
        return true;
    }));

    /// <summary>Takes over an export: all of it, or, where a line of it is malformed, nothing.</summary>
    /// <param name="stream">What <see cref="ExportTo"/> wrote.</param>
    /// <param name="source">The file's name, for faults.</param>
    /// <exception cref="InvalidOperationException">Called inside a unit of work.</exception>
    public MergeReport ImportFrom(Stream stream, string source) => TakeOver(intake =>
    {
        var empty = _entries.Count() == 0;
        var import = new LedgerImport(intake, source);
        var faults = import.Read(stream);
        return faults.Count == 0 && empty && ContentLeaves.ToRoot(AllSnapshots(), AllRules(), AllDecisions()) is var root && root != import.ContentRoot
            ? [new(source, "content-root", $"Expected the content root {import.ContentRoot}; what the export holds has {root}.", 1)]
            : faults;
    });

    /// <summary>Opens the same file once more to read only, for another thread.</summary>
    public LedgerOpening OpenReader() => LedgerOpener.Open(System.IO.Path.GetDirectoryName(System.IO.Path.GetDirectoryName(Path))!, _options with { ReadOnly = true, FolderCheck = static _ => null }, _maps);

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        lock (_turn)
            _connection.Dispose();
    }

    private IReadOnlyList<HeldSnapshot> AllSnapshots() => SnapshotVersions.Of(_entries.After(0, EntryKind.Snapshot).Concat(_entries.After(0, EntryKind.Withdrawal)));

    private IReadOnlyList<string> AllRules() => ContentLeaves.RulesInForce(_entries.After(0, EntryKind.Rule).Select(e => e.Read()).OfType<EntryContent.RuleAdopted>().Select(r => r.Rule));

    private IReadOnlyList<Decision> AllDecisions() => DecisionAlgebra.Holding(_entries.After(0, EntryKind.Decision));

    private MergeReport TakeOver(Func<EntryIntake, IReadOnlyList<Fault>> take)
    {
        lock (_turn)
        {
            if (_inUnit)
                throw new InvalidOperationException("Take over another ledger outside a unit of work: it is one of its own.");
            return Write(
                () =>
                {
                    var intake = new EntryIntake(_entries, _blobs);
                    var faults = take(intake);
                    if (faults.Count > 0)
                        return MergeReport.Refused(faults);
                    var forked = _entries.Heads.All().GroupBy(h => h.Writer).Where(g => g.Count() > 1).Select(g => g.Key);
                    return new(intake.EntriesAdded, intake.SnapshotsAdded, [.. forked], [.. DecisionAlgebra.Conflicts(AllDecisions())], [], []);
                },
                report => report.Done);
        }
    }

    internal T Read<T>(Func<T> read)
    {
        lock (_turn)
            return read();
    }

    internal T Write<T>(Func<T> work, Func<T, bool>? keep = null)
    {
        if (_connection.ReadOnly)
            throw new LedgerWriteException(LedgerFailure.ReadOnlyFolder, "The ledger was opened to read only.");
        lock (_turn)
        {
            if (_inUnit)
                return work();
            _inUnit = true;
            try
            {
                return _connection.InUnit(
                    () =>
                    {
                        _entries.BeginUnit();
                        var result = work();
                        _entries.EndUnit();
                        return result;
                    },
                    keep);
            }
            finally
            {
                _inUnit = false;
            }
        }
    }
}
