using System.Collections.Immutable;

namespace Rapport.Cases.World;

/// <summary>
/// What a new case for any two countries starts from: countries and territories with their names, peoples, capitals, codes and blocs, the seats that stand for
/// their governments, and the leaders we know with their dates. Its files are embedded; docs/world-pack.md says what was checked against what.
/// </summary>
public sealed class WorldPack
{
    private const string LeadersFile = "leaders.txt";

    private static readonly Lazy<WorldPack> Embedded = new(() => Read(Resource) switch
    {
        Parsed<WorldPack>.Ok ok => ok.Value,
        Parsed<WorldPack>.Malformed bad => throw new InvalidOperationException($"the embedded world pack is damaged: {bad.Fault}"),
        _ => throw new InvalidOperationException("unreachable"),
    });

    private readonly Dictionary<string, WorldCountry> _byCode;
    private readonly Lazy<CountryFinder> _finder;
    private readonly Lazy<ImmutableArray<WorldLeader>> _leaders;

    private WorldPack(
        ImmutableArray<WorldCountry> countries, ImmutableArray<WorldBloc> blocs, ImmutableArray<WorldCurrency> currencies,
        ImmutableArray<WorldMetonym> metonyms, ImmutableArray<SharedForm> sharedForms, Lazy<ImmutableArray<WorldLeader>> leaders)
    {
        Countries = countries;
        Blocs = blocs;
        Currencies = currencies;
        Metonyms = metonyms;
        SharedForms = sharedForms;
        _leaders = leaders;
        _byCode = countries.ToDictionary(c => c.Code, StringComparer.Ordinal);
        _finder = new(() => new(Countries, SharedForms));
    }

    /// <summary>Countries and territories in the order of their codes.</summary>
    public ImmutableArray<WorldCountry> Countries { get; }

    /// <summary>Blocs in the order of the file.</summary>
    public ImmutableArray<WorldBloc> Blocs { get; }

    /// <summary>Currencies in the order of their codes.</summary>
    public ImmutableArray<WorldCurrency> Currencies { get; }

    /// <summary>Seats and buildings that stand for governments, in the order of the file; capitals are with their countries.</summary>
    public ImmutableArray<WorldMetonym> Metonyms { get; }

    /// <summary>Forms that several countries share, with what decides.</summary>
    public ImmutableArray<SharedForm> SharedForms { get; }

    /// <summary>Leaders in the order of the file; read when first asked for.</summary>
    public ImmutableArray<WorldLeader> Leaders => _leaders.Value;

    /// <summary>The embedded pack, read once.</summary>
    public static WorldPack Load() => Embedded.Value;

    /// <summary>Reads a pack from the texts of its six files; the first fault, where there is one. Leaders are read later, when asked for, unless <paramref name="leadersToo"/>.</summary>
    internal static Parsed<WorldPack> Read(Func<string, string> textOf, bool leadersToo = false)
    {
        var faults = new List<Fault>();
        var countries = WorldReader.Countries("countries.txt", textOf("countries.txt"), faults);
        var blocs = WorldReader.Blocs("blocs.txt", textOf("blocs.txt"), faults);
        var currencies = WorldReader.Currencies("currencies.tsv", textOf("currencies.tsv"), faults);
        var metonyms = WorldReader.Metonyms("metonyms.tsv", textOf("metonyms.tsv"), faults);
        var shared = WorldReader.SharedForms("ambiguous.tsv", textOf("ambiguous.tsv"), faults);
        foreach (var twice in countries.GroupBy(c => c.Code, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
            faults.Add(new("countries.txt", "twice", $"[{twice.Key}] stands twice"));
        var leaders = leadersToo
            ? new Lazy<ImmutableArray<WorldLeader>>(LeaderReader.Read(LeadersFile, textOf(LeadersFile), faults))
            : new(() => ReadLeaders(textOf));
        return faults.Count > 0
            ? new Parsed<WorldPack>.Malformed(faults[0])
            : new Parsed<WorldPack>.Ok(new(WorldJoin.Complete(countries, blocs, metonyms, shared), blocs, currencies, metonyms, shared, leaders));
    }

    /// <summary>The country of an alpha-3 code, or null.</summary>
    public WorldCountry? CountryOf(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The country that a code (alpha-3, alpha-2, numeric) or any form of a name means; where none, what may have been meant.</summary>
    public CountryMatch Find(string nameOrCode) => _finder.Value.Find(nameOrCode);

    /// <summary>The bloc of a short name, or null.</summary>
    public WorldBloc? BlocOf(string code) => Blocs.FirstOrDefault(b => b.Code == code);

    /// <summary>The currency of a code, or null.</summary>
    public WorldCurrency? CurrencyOf(string code) => Currencies.FirstOrDefault(c => c.Code == code);

    /// <summary>Leaders of a country in the order of the file.</summary>
    public ImmutableArray<WorldLeader> LeadersOf(string code) => [.. Leaders.Where(l => l.Country == code)];

    private static ImmutableArray<WorldLeader> ReadLeaders(Func<string, string> textOf)
    {
        var faults = new List<Fault>();
        var leaders = LeaderReader.Read(LeadersFile, textOf(LeadersFile), faults);
        return faults.Count == 0 ? leaders : throw new InvalidOperationException($"the embedded world pack is damaged: {faults[0]}");
    }

    private static string Resource(string file)
    {
        using var stream = typeof(WorldPack).Assembly.GetManifestResourceStream($"Rapport.Cases.World.{file}")
            ?? throw new InvalidOperationException($"the world pack's file {file} is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
