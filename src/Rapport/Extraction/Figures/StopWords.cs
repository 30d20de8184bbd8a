using System.Collections.Frozen;

namespace Rapport.Extraction.Figures;

/// <summary>Closed classes of English words that end a noun phrase, or that give a number away as a label.</summary>
internal static class StopWords
{
    /// <summary>Words and marks that no noun phrase runs over.</summary>
    public static FrozenSet<string> Phrase { get; } = FrozenSet.Create(StringComparer.Ordinal,
        "in", "on", "at", "to", "from", "of", "for", "with", "by", "as", "into", "over", "under", "between", "among", "against", "during", "since", "until", "through", "across", "about", "after", "before", "per",
        "and", "or", "but", "while", "whereas", "that", "which", "who", "whom", "whose", "where", "when", "if", "because", "than", "then", "so", "nor", "yet",
        "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would", "could", "should", "may", "might", "must", "can", "do", "does", "did", "not",
        "he", "she", "it", "they", "we", "you", "i", "this", "these", "those", "there", "here", "a", "an", "the", "each", "every", "all", "both", "its", "their", "his", "her", "our",
        ",", ".", ";", ":", "?", "!", "(", ")", "\"", "“", "”", "\n", "said", "says", "operate", "operates", "run", "build", "export", "import", "reach", "reached", "travelled", "traveled", "signed", "met", "came",
        "come", "went", "go", "visited", "visit", "joined", "took", "make", "made", "concern", "involve", "enrolled", "arrived", "left", "crossed");

    /// <summary>Words before a number that make it a label: "Article 5", "page 3".</summary>
    public static FrozenSet<string> Label { get; } = FrozenSet.Create(StringComparer.Ordinal,
        "article", "chapter", "section", "page", "resolution", "phase", "stage", "level", "route", "flight", "figure", "table", "top", "type", "hall", "room", "line", "act", "law", "hs", "grade", "tel", "tel.",
        "number", "no", "session", "volume", "issue", "version", "terminal", "highway", "runway", "boeing", "airbus", "model", "windows", "covid", "gate", "unit", "item", "step", "appendix", "annex", "paragraph",
        "mti", "sitc", "highway", "channel", "category", "tier", "division", "zone", "district", "agenda");

    /// <summary>Words behind a measure's name that make both together the name of something else: "trade ministry", "investment treaty".</summary>
    public static FrozenSet<string> Office { get; } = FrozenSet.Create(StringComparer.Ordinal,
        "ministry", "minister", "ministers", "union", "unions", "agreement", "agreements", "association", "war", "dispute", "disputes", "talks", "deal", "deals", "office", "policy", "policies", "fair", "relations", "ties",
        "representative", "group", "bloc", "negotiations", "pact", "zone", "treaty", "bank", "fund", "promotion", "body", "envoy", "route", "routes", "restrictions", "barriers", "controls", "ban", "licence", "license",
        "summit", "forum", "delegation", "mission", "show", "secretary", "commissioner", "council", "law", "rules", "partners", "friction", "frictions", "tensions", "stop");

    /// <summary>Words before a counted noun that point back to what is known: "the two leaders", "their three predecessors".</summary>
    public static FrozenSet<string> Definite { get; } = FrozenSet.Create(StringComparer.Ordinal,
        "the", "these", "those", "both", "all", "our", "their", "its", "his", "her", "your", "my", "other", "every", "each", "any", "'s", "same", "last", "past", "next", "first", "final", "no", "this", "that");

    /// <summary>Words right before a number without a unit that make it a value of what stands before them.</summary>
    public static FrozenSet<string> ValueLead { get; } = FrozenSet.Create(StringComparer.Ordinal,
        "to", "at", "of", "was", "were", "is", "are", "reached", "reaching", "hit", "hitting", "totalled", "totaled", "totalling", "totaling", "numbered", "from", "than", "amounted", "recorded", "stood", "came", "granted", "averaged");

    /// <summary>Words beside the name of a flow that say nothing of the goods: "overall exports", "imports of goods".</summary>
    public static FrozenSet<string> NoGoods { get; } = FrozenSet.Create(StringComparer.Ordinal,
        "goods", "merchandise", "products", "commodities", "items", "more", "less", "over", "about", "around", "some", "such", "what", "overall", "average", "daily", "weekly", "monthly", "yearly", "quarterly", "foreign", "overseas", "outbound", "inbound",
        "combined", "net", "gross", "direct", "own", "record", "robust", "strong", "weak", "higher", "lower", "brisk", "sluggish", "new", "first", "second", "third", "fourth", "half", "year", "month", "quarter", "world", "worldwide", "whole", "entire",
        "key", "main", "major", "nearly", "almost", "only", "just", "up", "down", "export", "import", "visible", "two-way", "mutual", "cumulative", "provisional", "recent", "future", "past", "previous", "current", "latest", "huge", "large", "small", "high", "low", "big",
        "course", "late", "them", "it", "value", "volume", "nominal", "real", "unit", "duty-free", "domestic", "private", "public", "state", "billion", "million", "regular", "combined", "great", "growth", "rise", "fall", "country", "nation", "countries", "nations", "neighbours", "neighbors", "partners", "which", "bloc", "island", "kingdom", "republic");

    /// <summary>Words that end an order: which of a kind is the most.</summary>
    public static FrozenSet<string> Extremes { get; } = FrozenSet.Create(StringComparer.Ordinal,
        "largest", "biggest", "greatest", "highest", "lowest", "smallest", "strongest", "weakest", "fastest", "slowest", "best", "worst", "longest", "shortest", "first", "last", "only", "most", "least", "fewest");
}
