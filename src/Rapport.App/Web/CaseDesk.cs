using System.Collections.Concurrent;
using System.Collections.Immutable;
using Rapport.Cases;
using Rapport.Ledger;
using Rapport.Pipeline;

namespace Rapport.App.Web;

/// <summary>An open case: readers of its ledger for as many pages as are asked for at once, one writer, and the run that is under way.</summary>
internal sealed class CaseDesk : IDisposable
{
    // A run's last unit may be long; a note waits for it rather than being refused.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly LedgerOptions _options;
    private readonly LedgerFile _writer;
    private readonly ConcurrentBag<LedgerFile> _readers = [];

    // What moved is asked for again and again and stays the same until the next brief; the briefs of a large case take a second to compare.
    private volatile MovedSince? _moved;

    private CaseDesk(string folder, Case found, LedgerOptions options, LedgerFile writer)
    {
        Folder = folder;
        Name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        Pair = found.Pair;
        Turns = found.Turns;
        Actors = found.Authority.Actors;
        _options = options;
        _writer = writer;
        Job = new RunJob(folder, options);
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>The folder's own name, by which addresses name the case.</summary>
    public string Name { get; }

    /// <summary>The two sides.</summary>
    public CountryPair Pair { get; }

    /// <summary>The turns that the case puts to the test, as its file had them when it was opened.</summary>
    public ImmutableArray<Turn> Turns { get; }

    /// <summary>Whom the case knew when it was opened.</summary>
    public ImmutableArray<Actor> Actors { get; }

    /// <summary>The run, under way or past.</summary>
    public RunJob Job { get; }

    /// <summary>What the last intakes came to, by number.</summary>
    public IntakeLog Intakes { get; } = new();

    /// <summary>Whose notes and decisions these are.</summary>
    public string Writer => _options.Writer;

    /// <summary>Opens a case.</summary>
    public static Parsed<CaseDesk> Open(string folder, string writer, TimeProvider clock)
    {
        var reading = CaseReader.Read(folder);
        if (reading.Case is not { } found)
            return new Parsed<CaseDesk>.Malformed(reading.Faults[0]);
        var options = new LedgerOptions { Clock = clock, Writer = writer, BusyTimeout = Patience, WritePoint = FaultHook.FromEnvironment() };
        return LedgerFile.Open(folder, options) switch
        {
            LedgerOpening.Opened opened => new Parsed<CaseDesk>.Ok(new(folder, found, options, opened.Ledger)),
            LedgerOpening.Refused refused => new Parsed<CaseDesk>.Malformed(refused.Fault),
            _ => throw new InvalidOperationException("a ledger opens or it is refused"),
        };
    }

    /// <summary>The address of a page of this case.</summary>
    public string At(string page) => $"/c/{Uri.EscapeDataString(Name)}/{page}";

    /// <summary>What moved since an earlier brief: see <see cref="LastRun.Changes"/>.</summary>
    public ImmutableArray<Change> Changes(string? since) => Read(ledger =>
    {
        var brief = ledger.LastSequence(EntryKind.Brief);
        if (_moved is { } held && held.Brief == brief && held.Since == since)
            return held.Changes;
        var changes = LastRun.Changes(ledger, since);
        _moved = new(brief, since, changes);
        return changes;
    });

    /// <summary>Reads; any number of readers at once.</summary>
    public T Read<T>(Func<LedgerFile, T> read)
    {
        if (!_readers.TryTake(out var reader))
        {
            reader = _writer.OpenReader() switch
            {
                LedgerOpening.Opened opened => opened.Ledger,
                LedgerOpening.Refused refused => throw new LedgerReadException(refused.Kind, refused.Fault.ToString()),
                _ => throw new InvalidOperationException("a ledger opens or it is refused"),
            };
        }
        var sound = false;
        try
        {
            var result = read(reader);
            sound = true;
            return result;
        }
        finally
        {
            if (sound)
                _readers.Add(reader);
            else
                reader.Dispose();
        }
    }

    /// <summary>Writes, one at a time.</summary>
    public T Write<T>(Func<LedgerFile, T> write) => write(_writer);

    /// <inheritdoc/>
    public void Dispose()
    {
        Job.Dispose();
        foreach (var reader in _readers)
            reader.Dispose();
        _writer.Dispose();
    }

    private sealed record MovedSince(long Brief, string? Since, ImmutableArray<Change> Changes);
}
