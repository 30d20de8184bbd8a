using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Rapport.Ledger;

/// <summary>
/// Where a search goes on. By date: the key of the last match. By relevance: which rows were shown and up to which row the first page looked, since a score moves
/// with every document that comes in, and a place in the order would repeat some rows and miss others.
/// </summary>
internal sealed record SearchCursor(SearchOrder Order, string SortKey, string Document, int Part, long Until, ImmutableArray<long> Shown)
{
    public string ToText()
    {
        var json = new CanonicalJson().Add("d", Document).Add("k", SortKey).Add("o", (long)Order).Add("p", Part).Add("s", string.Join(',', Shown.Select(s => s.ToString(System.Globalization.CultureInfo.InvariantCulture)))).Add("u", Until);
        return Base64Url.EncodeToString(json.ToBytes());
    }

    public static SearchCursor? TryParse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(text));
            var json = document.RootElement;
            return new(
                (SearchOrder)json.GetProperty("o").GetInt32(),
                json.GetProperty("k").GetString() ?? "",
                json.GetProperty("d").GetString() ?? "",
                json.GetProperty("p").GetInt32(),
                json.GetProperty("u").GetInt64(),
                [.. (json.GetProperty("s").GetString() ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(s => long.Parse(s, System.Globalization.CultureInfo.InvariantCulture))]);
        }
        catch (Exception malformed) when (malformed is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or OverflowException or DecoderFallbackException)
        {
            return null;
        }
    }
}
