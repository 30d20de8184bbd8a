namespace Rapport.Sources.Official;

/// <summary>The keys that the user has, from the environment.</summary>
/// <param name="Comtrade">UN Comtrade's subscription key (<c>RAPPORT_COMTRADE_KEY</c>), or null: then the preview of 500 rows is asked.</param>
/// <param name="KoreaCustoms">The key of data.go.kr (<c>RAPPORT_DATA_GO_KR_KEY</c>), decoded, or null: then Korea's customs are not asked.</param>
/// <param name="OpenAlex">The key of OpenAlex (<c>RAPPORT_OPENALEX_KEY</c>), or null: then it is asked without one.</param>
public sealed record ServiceKeys(string? Comtrade, string? KoreaCustoms = null, string? OpenAlex = null)
{
    /// <summary>None at all.</summary>
    public static ServiceKeys None { get; } = new(null, null);

    /// <summary>Says which keys there are and none of them.</summary>
    public override string ToString() => $"Comtrade: {(Comtrade is null ? "none" : "held")}, data.go.kr: {(KoreaCustoms is null ? "none" : "held")}, OpenAlex: {(OpenAlex is null ? "none" : "held")}";
}
