namespace Rapport.Tests.Sources.Web;

/// <summary>A clock on which a pause passes at once, and which remembers the pauses.</summary>
internal sealed class TestClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 2, 3, 4, 5, 6, TimeSpan.Zero);

    public List<TimeSpan> Pauses { get; } = [];

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.Zero)
        {
            Pauses.Add(dueTime);
            _now += dueTime;
            dueTime = TimeSpan.Zero;
        }
        return System.CreateTimer(callback, state, dueTime, period);
    }
}
