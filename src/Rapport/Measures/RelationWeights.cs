using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Rapport.Measures;

/// <summary>How much each kind of act moves a relation: a named, versioned table of our own reading of PLOVER's scores, printed with every index.</summary>
public sealed class RelationWeights
{
    private const string Resource = "Rapport.Measures.relation-weights.tsv";

    private readonly Dictionary<(EventType, string), double> _scores;

    private RelationWeights(string name, string hash, Dictionary<(EventType, string), double> scores, ImmutableArray<(string Type, string Mode, double Score)> rows)
    {
        Name = name;
        Hash = hash;
        _scores = scores;
        Rows = rows;
    }

    /// <summary>The table's name and version.</summary>
    public string Name { get; }

    /// <summary>SHA-256 of the table.</summary>
    public string Hash { get; }

    /// <summary>The table: type, mode (empty for any), score.</summary>
    public ImmutableArray<(string Type, string Mode, double Score)> Rows { get; }

    /// <summary>The table that travels with the program.</summary>
    public static RelationWeights Bundled { get; } = Read();

    /// <summary>The weight of an event: its mode's score where the table has one, else its type's.</summary>
    public double Of(Event act) =>
        act.Mode is { } mode && _scores.TryGetValue((act.Type, mode), out var own) ? own : _scores[(act.Type, "")];

    /// <summary>The mean score of the types of each quad, 1 to 4, by the order in which the manual names them: words that please, deeds that please, words that hurt, deeds that hurt.</summary>
    public ImmutableArray<double> QuadMeans =>
    [
        Mean(EventType.Agree, EventType.Consult, EventType.Support, EventType.Concede),
        Mean(EventType.Cooperate, EventType.Aid, EventType.Retreat),
        Mean(EventType.Request, EventType.Accuse, EventType.Reject, EventType.Threaten),
        Mean(EventType.Protest, EventType.Sanction, EventType.Mobilize, EventType.Coerce, EventType.Assault),
    ];

    private double Mean(params ReadOnlySpan<EventType> types)
    {
        var sum = 0.0;
        foreach (var type in types)
            sum += _scores[(type, "")];
        return sum / types.Length;
    }

    private static RelationWeights Read()
    {
        using var stream = typeof(RelationWeights).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not embedded");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var bytes = memory.ToArray();
        var scores = new Dictionary<(EventType, string), double>();
        var rows = ImmutableArray.CreateBuilder<(string, string, double)>();
        var name = "";
        foreach (var line in Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("# name: ", StringComparison.Ordinal))
                name = line["# name: ".Length..].Trim();
            if (line[0] == '#')
                continue;
            var cells = line.TrimEnd('\r').Split('\t');
            if (!Word.TryParse<EventType>(cells[0], out var type))
                throw new InvalidOperationException($"{Resource}: found the type '{cells[0]}'");
            var score = double.Parse(cells[2], CultureInfo.InvariantCulture);
            if (Math.Abs(score) > RelationIndexBuilder.End)
                throw new InvalidOperationException($"{Resource}: found the score {cells[2]}, expected one within ±{RelationIndexBuilder.End}");
            scores.Add((type, cells[1]), score);
            rows.Add((cells[0], cells[1], score));
        }
        foreach (var type in Enum.GetValues<EventType>().Where(t => !scores.ContainsKey((t, ""))))
            throw new InvalidOperationException($"{Resource}: the type '{type}' has no score");
        return new(name, Identity.Sha256(bytes), scores, rows.ToImmutable());
    }
}
