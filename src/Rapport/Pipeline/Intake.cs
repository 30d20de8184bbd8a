using System.Collections.Immutable;
using Rapport.Ledger;
using Rapport.Sources;
using Rapport.Sources.Containers;
using Rapport.Sources.Web;
using Rapport.Statistics;

namespace Rapport.Pipeline;

/// <summary>Takes articles and tables into a case's ledger.</summary>
public static class Intake
{
    /// <summary>Takes in files and folders. The same bytes twice add nothing; changed bytes from the same place are a new version, linked to the one before.</summary>
    /// <param name="ledger">The case's ledger.</param>
    /// <param name="paths">Files and folders.</param>
    /// <param name="dryRun">Reads all and takes in nothing.</param>
    /// <param name="cancel">Stops between two files; what was taken in until then stays.</param>
    public static IntakeReport Add(LedgerFile ledger, IReadOnlyList<string> paths, bool dryRun, CancellationToken cancel)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        var taken = ImmutableArray.CreateBuilder<TakenIn>();
        foreach (var found in new FileSource().Read(SnapshotRole.Press, paths))
        {
            cancel.ThrowIfCancellationRequested();
            Take(ledger, found, dryRun, taken, faults);
        }
        return new(taken.ToImmutable(), faults.ToImmutable());
    }

    /// <summary>Whether what a user names is an address, not a file.</summary>
    public static bool IsAddress(string path) => path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes in files and folders, then what stands at addresses.</summary>
    /// <param name="ledger">The case's ledger.</param>
    /// <param name="places">Files, folders and addresses, as the user typed them.</param>
    /// <param name="clock">Whose time pauses between requests are taken from.</param>
    /// <param name="cancel">Stops between two places; what was taken in until then stays.</param>
    public static async Task<IntakeReport> TakeInAsync(LedgerFile ledger, IReadOnlyList<string> places, TimeProvider clock, CancellationToken cancel)
    {
        string[] files = [.. places.Where(p => !IsAddress(p))];
        string[] addresses = [.. places.Where(IsAddress)];
        var read = files.Length > 0 ? Add(ledger, files, dryRun: false, cancel) : new IntakeReport([], []);
        var fetched = addresses.Length > 0 ? await FetchAsync(ledger, addresses, clock, cancel).ConfigureAwait(false) : new IntakeReport([], []);
        return new([.. read.Taken, .. fetched.Taken], [.. read.Faults, .. fetched.Faults]);
    }

    /// <summary>
    /// Fetches addresses and takes in what they hold: a page, or the items of a feed, or the articles of an archive. A page that is held is asked for only
    /// if it has changed. Nothing else of the library goes out.
    /// </summary>
    /// <param name="ledger">The case's ledger.</param>
    /// <param name="addresses">The addresses, as the user typed them.</param>
    /// <param name="clock">Whose time pauses between requests are taken from.</param>
    /// <param name="cancel">Stops between two addresses; what was taken in until then stays.</param>
    public static Task<IntakeReport> FetchAsync(LedgerFile ledger, IReadOnlyList<string> addresses, TimeProvider clock, CancellationToken cancel) =>
        FetchAsync(ledger, addresses, WebOptions.Default, clock, cancel);

    /// <summary>Fetches addresses as options say.</summary>
    internal static async Task<IntakeReport> FetchAsync(LedgerFile ledger, IReadOnlyList<string> addresses, WebOptions options, TimeProvider clock, CancellationToken cancel)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        var taken = ImmutableArray.CreateBuilder<TakenIn>();
        var held = ledger.Snapshots().Where(s => s is { Role: SnapshotRole.Press, Current: true }).ToLookup(s => s.Place, StringComparer.Ordinal);
        var requests = addresses.Select(a => new WebRequest(a, held[CaseEvidence.Added + a].FirstOrDefault()?.Envelope)).ToList();
        await foreach (var outcome in new WebSource(options, SourceLimits.Default, clock).FetchAsync(SnapshotRole.Press, requests, cancel).ConfigureAwait(false))
        {
            switch (outcome)
            {
                case Fetch.Fetched fetched:
                    foreach (var found in new MemberReader(SourceLimits.Default).Open(fetched.Snapshot))
                        Take(ledger, found, dryRun: false, taken, faults);
                    break;
                case Fetch.NotModified same:
                    taken.Add(new(same.Address, SnapshotRole.Press, held[CaseEvidence.Added + same.Address].First().Snapshot, false));
                    break;
                case Fetch.Refused refused:
                    ledger.RecordFault(refused.Fault);
                    faults.Add(refused.Fault);
                    break;
            }
        }
        return new(taken.ToImmutable(), faults.ToImmutable());
    }

    /// <summary>Takes in bytes that came under a name and from no folder: what was pasted, or dropped into a page. Tables and the answers of services are known by how they begin and looked through first.</summary>
    /// <param name="ledger">The case's ledger.</param>
    /// <param name="files">Names and bytes.</param>
    /// <param name="cancel">Stops between two files; what was taken in until then stays.</param>
    public static IntakeReport AddBytes(LedgerFile ledger, IReadOnlyList<(string Name, ImmutableArray<byte> Bytes)> files, CancellationToken cancel)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        var taken = ImmutableArray.CreateBuilder<TakenIn>();
        foreach (var (name, bytes) in files)
        {
            cancel.ThrowIfCancellationRequested();
            if (IsTable(bytes))
            {
                var reading = TableReader.Read(Snapshot.Of(SnapshotRole.Table, name, bytes));
                faults.AddRange(reading.Faults);
                if (reading.Series.IsEmpty)
                    continue;
            }
            foreach (var found in new MemberReader(SourceLimits.Default).Open(Snapshot.Of(SnapshotRole.Press, name, bytes)))
                Take(ledger, found, dryRun: false, taken, faults);
        }
        return new(taken.ToImmutable(), faults.ToImmutable());
    }

    private static void Take(LedgerFile ledger, Parsed<Snapshot> found, bool dryRun, ImmutableArray<TakenIn>.Builder taken, ImmutableArray<Fault>.Builder faults)
    {
        switch (found)
        {
            case Parsed<Snapshot>.Ok ok:
                var role = IsTable(ok.Value.Bytes) ? SnapshotRole.Table : SnapshotRole.Press;
                var snapshot = Snapshot.Of(role, CaseEvidence.Added + ok.Value.Place, ok.Value.Bytes) with { Envelope = ok.Value.Envelope };
                var added = dryRun ? !IsHeld(ledger, snapshot) : ledger.TakeIn(snapshot).Added;
                taken.Add(new(ok.Value.Place, role, snapshot.Id, added));
                break;
            case Parsed<Snapshot>.Malformed bad:
                if (!dryRun)
                    ledger.RecordFault(bad.Fault);
                faults.Add(bad.Fault);
                break;
        }
    }

    /// <summary>Takes in tables of official figures. A table without one readable series is refused; faults of single cells are named, and the rest of the table is taken in.</summary>
    /// <param name="ledger">The case's ledger.</param>
    /// <param name="paths">Files and folders.</param>
    /// <param name="dryRun">Reads all and takes in nothing.</param>
    /// <param name="cancel">Stops between two files; what was taken in until then stays.</param>
    public static IntakeReport AddTables(LedgerFile ledger, IReadOnlyList<string> paths, bool dryRun, CancellationToken cancel)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        var taken = ImmutableArray.CreateBuilder<TakenIn>();
        foreach (var found in new FileSource().Read(SnapshotRole.Table, paths))
        {
            cancel.ThrowIfCancellationRequested();
            switch (found)
            {
                case Parsed<Snapshot>.Ok ok:
                    var reading = TableReader.Read(ok.Value);
                    faults.AddRange(reading.Faults);
                    if (reading.Series.IsEmpty)
                        break;
                    var snapshot = Snapshot.Of(SnapshotRole.Table, CaseEvidence.Added + ok.Value.Place, ok.Value.Bytes);
                    var added = dryRun ? !IsHeld(ledger, snapshot) : ledger.TakeIn(snapshot).Added;
                    taken.Add(new(ok.Value.Place, SnapshotRole.Table, snapshot.Id, added));
                    break;
                case Parsed<Snapshot>.Malformed bad:
                    faults.Add(bad.Fault);
                    break;
            }
        }
        return new(taken.ToImmutable(), faults.ToImmutable());
    }

    private static bool IsHeld(LedgerFile ledger, Snapshot snapshot) =>
        ledger.Snapshots().Any(s => s.Role == snapshot.Role && s.Place == snapshot.Place && s.Sha256 == snapshot.Sha256 && s.Envelope?.Evidence == snapshot.Envelope?.Evidence);

    private static bool IsTable(ImmutableArray<byte> bytes) => TableReader.Knows(bytes.AsSpan());
}
