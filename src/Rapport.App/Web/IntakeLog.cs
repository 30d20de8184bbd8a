using Rapport.Pipeline;

namespace Rapport.App.Web;

/// <summary>Remembers what the last intakes of a case came to, so that their report has an address of its own.</summary>
internal sealed class IntakeLog
{
    private const int Kept = 100;

    private readonly Lock _gate = new();
    private readonly SortedDictionary<int, IntakeReport> _reports = [];
    private int _last;

    /// <summary>Keeps a report; its number.</summary>
    public int Add(IntakeReport report)
    {
        lock (_gate)
        {
            _reports[++_last] = report;
            _reports.Remove(_last - Kept);
            return _last;
        }
    }

    /// <summary>The report of this number, or null where it is not kept any more.</summary>
    public IntakeReport? Find(int number)
    {
        lock (_gate)
            return _reports.GetValueOrDefault(number);
    }
}
