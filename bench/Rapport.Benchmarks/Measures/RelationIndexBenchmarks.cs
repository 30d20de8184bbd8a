using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Rapport.Measures;
using Rapport.Numerics;

namespace Rapport.Benchmarks.Measures;

/// <summary>The three indices of a pair over 34 years of events, with their bands and turns.</summary>
[MemoryDiagnoser]
public class RelationIndexBenchmarks
{
    private ImmutableArray<Event> _events;

    [Params(100_000, 1_000_000)]
    public int Events { get; set; }

    [GlobalSetup]
    public void MakeEvents()
    {
        var random = new SeededRandom(1, "events");
        var types = Enum.GetValues<EventType>();
        EventActor[] sides = [new("KOR", null, "KOR", null, null), new("CHN", null, "CHN", null, null)];
        _events =
        [
            .. Enumerable.Range(0, Events).Select(k =>
            {
                var source = random.NextBelow(2);
                return new Event
                {
                    Id = EventId.From(k.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                    Source = [sides[source]],
                    Target = [sides[1 - source]],
                    Type = types[random.NextBelow(types.Length)],
                    Quad = 1 + random.NextBelow(4),
                    Modality = Modality.Done,
                    Date = Period.OfDay(new DateOnly(1992, 8, 24).AddDays(random.NextBelow(12_400))),
                    Summary = "",
                    Reports = [],
                    Rule = new("bench@1"),
                };
            }),
        ];
    }

    [Benchmark]
    public ImmutableArray<RelationIndex> ThreeIndices() => RelationIndexBuilder.Build(_events, new("KOR", "CHN"), new(2026, 9, 1));
}
