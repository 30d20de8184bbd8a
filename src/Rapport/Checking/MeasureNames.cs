namespace Rapport.Checking;

/// <summary>What texts call a measure and what the tables call it. A table of words, kept small: anything else is found by its own name or through a definition.</summary>
internal static class MeasureNames
{
    private static readonly (string Said, string Held)[] Names =
    [
        ("fertility rate", "tfr"), ("fertility", "tfr"), ("total fertility rate", "tfr"), ("birth rate", "tfr"),
        ("newborns", "births"), ("tourists", "visitors"), ("tourist arrivals", "visitors"), ("arrivals", "visitors"),
        ("companies", "enterprises"), ("firms", "enterprises"), ("businesses", "enterprises"),
        ("core industry", "industry size"), ("industry", "industry size"), ("industry scale", "industry size"), ("scale", "industry size"), ("size", "industry size"),
        ("economic growth", "growth"), ("gdp growth", "growth"), ("memoranda", "documents"), ("memorandum", "documents"), ("mous", "documents"), ("agreements", "documents"),
        ("state visit", "visits"), ("visit", "visits"), ("official visit", "visits"), ("volume", "weight"), ("weight", "volume"), ("shipment weight", "weight"), ("patent", "patents"),
    ];

    /// <summary>The flow that a word of trade names, or null where the word is none.</summary>
    public static string? Flow(string? measure) => measure is null ? null : Wording.Fold(measure) switch
    {
        "export" or "export value" or "shipment" or "outbound shipment" => "exports",
        "import" or "import value" or "purchase" => "imports",
        "trade" or "total trade" or "trade volume" or "bilateral trade" or "two way trade" or "trade value" or "commerce" => "total",
        "balance" or "trade balance" or "surplus" or "deficit" or "trade surplus" or "trade deficit" => "balance",
        _ => null,
    };

    /// <summary>The names under which tables may hold a measure, as stated first.</summary>
    public static IEnumerable<string> Held(string measure)
    {
        yield return measure;
        var folded = Wording.Fold(measure);
        foreach (var (said, held) in Names)
        {
            if (Wording.Fold(said) == folded)
                yield return held;
        }
    }

    /// <summary>What the tables call the growth of a measure.</summary>
    public static string Growth(string held) => $"{held} growth";

    /// <summary>What the tables call a share of a measure: "patents" → "patent share".</summary>
    public static IEnumerable<string> Share(string held) => held.EndsWith('s') ? [$"{held} share", $"{held[..^1]} share"] : [$"{held} share"];
}
