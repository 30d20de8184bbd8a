using Rapport.Pipeline;

namespace Rapport.Tests.Pipeline;

/// <summary>Work that may take long tells how far it has come, and stops where it is told to.</summary>
public class LongWorkTests
{
    private static readonly string Scenario = Path.Combine(SharedFolder.Project, "cases", "korea-china", "scenarios", "break-first-year.yaml");

    [Fact]
    public void A_scenario_tells_every_draw_of_every_horizon_once()
    {
        var told = new Told();
        var result = Inquiries.Stress(Scenario, told, default).Result!;
        var total = told.Reports[0].Total;
        Assert.Equal(total, told.Reports.Count);
        Assert.Equal(Enumerable.Range(1, total), told.Reports.Select(r => r.Done).Order());
        Assert.All(told.Reports, r => Assert.Equal(("draw", total), (r.Stage, r.Total)));
        Assert.Equal(0, total % result.Impacts.Select(i => i.Horizon).Distinct().Count());
    }

    [Fact]
    public void A_scenario_that_is_stopped_in_between_gives_no_half_of_an_answer()
    {
        using var stop = new CancellationTokenSource();
        var told = new Told { After = 5, Stop = stop };
        Assert.ThrowsAny<OperationCanceledException>(() => Inquiries.Stress(Scenario, told, stop.Token));
    }

    private sealed class Told : IProgress<Progress>
    {
        public List<Progress> Reports { get; } = [];

        public int After { get; init; } = int.MaxValue;

        public CancellationTokenSource? Stop { get; init; }

        public void Report(Progress value)
        {
            lock (Reports)
            {
                Reports.Add(value);
                if (Reports.Count >= After)
                    Stop?.Cancel();
            }
        }
    }
}
