using System.Collections.Immutable;
using System.Globalization;
using Rapport.Statistics;
using Rapport.Tests.Statistics;

namespace Rapport.Tests.Measures;

/// <summary>Series and events for the measures, made in one line.</summary>
internal static class SomeMeasures
{
    public static readonly CountryPair Pair = new("KOR", "CHN");

    public static readonly DateOnly AsOf = new(2026, 9, 1);

    /// <summary>Rows of the form <c>KOR CHN exports 2024 133.0</c>, in billion USD, with valuation and series' name following where they matter.</summary>
    public static ImmutableArray<Series> Series(params string[] rows)
    {
        var lines = rows.Select(row => row.Split(' ')).Select(c =>
        {
            var valuation = c.Length > 5 ? c[5] : c[2] == "imports" ? "CIF" : c[2] == "exports" ? "FOB" : "";
            var name = c.Length > 6 ? c[6] : $"{c[0]}.{c[2]}.{c[1]}";
            return $"{name},{c[0]},{c[1]},{c[2]},all goods,total,trade,{c[3]},{c[4]},USD,1000000000,annual,{valuation},,,,통계청 é\u0301,,";
        });
        var reading = TableReader.Read(SomeTable.WithRows([.. lines]));
        Assert.Empty(reading.Faults);
        return reading.Series;
    }

    /// <summary>A series of whole numbers by year, of something that is no trade.</summary>
    public static Series Annual(string measure, string reporter, string partner, params (int Year, int Value)[] cells)
    {
        var reading = TableReader.Read(SomeTable.WithRows([.. cells.Select(c => $"{measure}.{reporter}.{partner},{reporter},{partner},,{measure},,{measure},{c.Year},{c.Value},{measure},1,annual,,,,,OpenAlex,,")]));
        Assert.Empty(reading.Faults);
        return Assert.Single(reading.Series);
    }

    public static ImmutableArray<Series> BundledChips()
    {
        const string file = "chips-monthly.csv";
        var path = Path.Combine(SharedFolder.Project, "cases", "korea-china", "statistics", file);
        return TableReader.Read(Snapshot.Of(SnapshotRole.Table, file, [.. File.ReadAllBytes(path)])).Series;
    }

    public static Event Event(string source, string target, string day, EventType type, int quad, DatePrecision precision = DatePrecision.Day, Modality modality = Modality.Done, string? mode = null)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var period = precision == DatePrecision.Year ? Period.OfYear(date.Year) : precision == DatePrecision.Month ? Period.OfMonth(date.Year, date.Month) : Period.OfDay(date);
        return new()
        {
            Id = EventId.From(source, target, day, type.ToString(), mode),
            Source = [.. source.Split('+').Select(Actor)],
            Target = target.Length == 0 ? [] : [Actor(target)],
            Type = type,
            Mode = mode,
            Quad = quad,
            Modality = modality,
            Date = period,
            Summary = "시험 試驗 \U0001F600",
            Reports = [],
            Rule = new("test@1"),
        };
    }

    public static Event Swapped(Event act)
    {
        static EventActor Swap(EventActor actor) => Actor(actor.Country == "KOR" ? "CHN" : actor.Country == "CHN" ? "KOR" : actor.Country!);
        return act with { Id = EventId.From("swapped", act.Id.Value), Source = [.. act.Source.Select(Swap)], Target = [.. act.Target.Select(Swap)] };
    }

    private static EventActor Actor(string country) => new(country, null, country, "GOV", null);
}
