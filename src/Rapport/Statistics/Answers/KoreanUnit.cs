namespace Rapport.Statistics.Answers;

/// <summary>Reads the units of Korea's offices, which put the scale before them: 천달러 is a thousand dollars, 억원 a hundred million won.</summary>
internal static class KoreanUnit
{
    private static readonly (string Word, decimal Scale)[] Scales =
        [("십억", 1_000_000_000m), ("백만", 1_000_000m), ("십만", 100_000m), ("천만", 10_000_000m), ("조", 1_000_000_000_000m), ("억", 100_000_000m), ("만", 10_000m), ("천", 1000m), ("백", 100m)];

    private static readonly (string Word, string Unit)[] Units =
    [
        ("미국달러", "USD"), ("미달러", "USD"), ("달러", "USD"), ("불", "USD"), ("$", "USD"), ("US$", "USD"), ("USD", "USD"), ("원", "KRW"), ("엔", "JPY"), ("위안", "CNY"), ("유로", "EUR"),
        ("명", "persons"), ("인", "persons"), ("%", "percent"), ("퍼센트", "percent"), ("kg", "kg"), ("㎏", "kg"), ("톤", "tonnes"), ("건", "documents"), ("개", "enterprises"), ("사", "enterprises"),
    ];

    /// <summary>The unit as the tables write it and its scale; a unit that no table knows stays as it is.</summary>
    public static (string Unit, decimal Scale) Read(string name)
    {
        var text = name.Replace(" ", "", StringComparison.Ordinal);
        foreach (var (word, scale) in Scales)
            if (text.StartsWith(word, StringComparison.Ordinal) && Unit(text[word.Length..]) is { } scaled)
                return (scaled, scale);
        return (Unit(text) ?? name, 1);
    }

    private static string? Unit(string text) => Units.FirstOrDefault(u => u.Word == text).Unit;
}
