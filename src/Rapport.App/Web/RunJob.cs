using Rapport.Cases;
using Rapport.Ledger;
using Rapport.Pipeline;

namespace Rapport.App.Web;

/// <summary>One run of a case in the background. A second start while one is under way joins it.</summary>
internal sealed class RunJob(string folder, LedgerOptions options) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private CancellationTokenSource? _cancel;
    private Task? _task;
    private RunState _state = new(RunPhase.None, null, [], null, TimeSpan.Zero);

    /// <summary>How far it is.</summary>
    public RunState State
    {
        get
        {
            lock (_gate)
                return _state;
        }
    }

    /// <summary>Starts, unless a run is under way.</summary>
    public void Start()
    {
        lock (_gate)
        {
            if (_state.Phase == RunPhase.Running)
                return;
            _cancel?.Dispose();
            _cancel = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
            _state = new(RunPhase.Running, new("open", 0, 1), [], null, TimeSpan.Zero);
            var cancel = _cancel.Token;
            var begun = options.Clock.GetTimestamp();
            _task = Task.Factory.StartNew(() => Run(cancel), cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default)
                .ContinueWith(ended => End(ended, begun), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    /// <summary>Stops between two units of work; what was done is kept.</summary>
    public void Cancel()
    {
        lock (_gate)
            _cancel?.Cancel();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _task?.Wait();
        _cancel?.Dispose();
        _stop.Dispose();
    }

    private RunState Run(CancellationToken cancel)
    {
        var reading = CaseReader.Read(folder);
        if (LedgerFile.Open(folder, options) is not LedgerOpening.Opened { Ledger: var ledger })
            return new(RunPhase.Failed, null, reading.Faults, "The ledger cannot be opened for writing.", TimeSpan.Zero);
        using (ledger)
        {
            var result = new Investigation(ledger, new() { Threads = Environment.ProcessorCount }).Run(reading, new Report(this), cancel);
            if (result.Rendered is not { } brief)
                return new(RunPhase.Failed, null, [.. result.Faults, .. result.Unbound], "The brief is refused: a figure in it rests on nothing.", TimeSpan.Zero);
            return BriefFiles.Write(folder, brief) is { } fault
                ? new(RunPhase.Failed, null, [fault], "The brief cannot be written.", TimeSpan.Zero)
                : new(RunPhase.Done, null, result.Faults, result.Unchanged ? "Nothing had changed." : null, TimeSpan.Zero);
        }
    }

    private void End(Task<RunState> ended, long begun)
    {
        var state = ended.IsCompletedSuccessfully ? ended.Result
            : ended.IsCanceled || ended.Exception!.Flatten().InnerExceptions.All(e => e is OperationCanceledException) ? new(RunPhase.Cancelled, null, [], "Stopped; what was done until then is kept.", TimeSpan.Zero)
            : new RunState(RunPhase.Failed, null, [], ended.Exception.Flatten().InnerExceptions[0] is IOException refused ? refused.Message : $"A fault of the program: {ended.Exception.Flatten().InnerExceptions[0].Message}", TimeSpan.Zero);
        lock (_gate)
            _state = state with { Took = options.Clock.GetElapsedTime(begun) };
    }

    private sealed class Report(RunJob job) : IProgress<Progress>
    {
        void IProgress<Progress>.Report(Progress value)
        {
            lock (job._gate)
            {
                if (job._state.Phase == RunPhase.Running)
                    job._state = job._state with { Progress = value };
            }
        }
    }
}
