using System.Collections.Immutable;

namespace Rapport.Language;

/// <summary>Words for goods, as stated figures name them, and the code of the Harmonized System that comes nearest. What a code leaves out is told where a verdict rests on it, by the code itself.</summary>
internal static class TradedGoods
{
    // World Customs Organization, Harmonized System 2022: headings where one heading is what the press means, else the chapter.
    private static readonly ImmutableArray<(string Word, string Code)> Known =
    [
        ("semiconductors", "8542"), ("cars", "8703"), ("batteries", "8507"), ("ships", "89"), ("steel", "72"), ("oil", "2709"), ("gas", "2711"), ("coal", "2701"), ("soybeans", "1201"), ("grain", "10"), ("rice", "1006"),
        ("meat", "02"), ("fish", "03"), ("dairy", "04"), ("vegetables", "07"), ("fruit", "08"), ("coffee", "0901"), ("tea", "0902"), ("sugar", "17"), ("cocoa", "18"), ("wine", "2204"), ("tobacco", "24"), ("flowers", "0603"),
        ("palm-oil", "1511"), ("olive-oil", "1509"), ("iron-ore", "2601"), ("rare-earths", "2846"), ("medicines", "30"), ("fertilisers", "31"), ("cosmetics", "3304"), ("timber", "44"), ("cotton", "52"), ("footwear", "64"),
        ("diamonds", "7102"), ("gold", "7108"), ("copper", "74"), ("nickel", "75"), ("aluminium", "76"), ("computers", "8471"), ("phones", "8517"), ("display-panels", "8524"), ("aircraft", "88"), ("arms", "93"), ("furniture", "94"), ("toys", "9503"),
        ("electricity", "2716"), ("machinery", "84"),
    ];

    /// <summary>The code for a word, or null.</summary>
    public static string? Code(string word) => Known.FirstOrDefault(k => k.Word == word).Code;

    /// <summary>The word for a code, or null. HS 8541 (diodes, solar cells) counts as semiconductors as well.</summary>
    public static string? Word(string code) => code == "8541" ? "semiconductors" : Known.FirstOrDefault(k => k.Code == code).Word;
}
