using System.Text.Json;

namespace Rapport.Export;

/// <summary>Writes dependence by product as <c>rapport/dependence/1</c>.</summary>
public static class DependenceJson
{
    /// <summary>One object.</summary>
    public static void Write(Utf8JsonWriter json, ProductDependence dependence)
    {
        json.WriteStartObject();
        json.Schema("dependence");
        json.List("pair", [.. dependence.Pair.Both], json.WriteStringValue);
        json.List("years", dependence.Years, year => json.WriteNumberValue(year));
        json.List("before", dependence.Before, year => json.WriteNumberValue(year));
        json.WriteNumber("products", dependence.Products);
        json.List("profiles", dependence.Profiles, profile => WriteProfile(json, profile));
        json.List("screens", dependence.Screens, count =>
        {
            json.WriteStartObject();
            json.WriteString("of", count.Of);
            json.WriteString("screen", count.Screen);
            json.WriteNumber("products", count.Products);
            json.WriteNumber("importShare", count.ImportShare);
            json.Number("before", count.Before);
            json.Number("stayed", count.Stayed);
            json.WriteEndObject();
        });
        json.List("fields", dependence.Fields, field =>
        {
            json.WriteStartObject();
            json.WriteString("field", field.Field);
            json.List("codes", field.Codes, json.WriteStringValue);
            json.List("sides", field.Sides, exposure => WriteExposure(json, exposure));
            json.Text("gap", field.Gap);
            json.WriteEndObject();
        });
        json.List("exposures", dependence.Exposures, exposure => WriteExposure(json, exposure));
        json.WriteEndObject();
    }

    /// <summary>How one side's trade fits the other's.</summary>
    internal static void WriteProfile(Utf8JsonWriter json, TradeProfile profile)
    {
        json.WriteStartObject();
        json.WriteString("of", profile.Of);
        json.WriteString("on", profile.On);
        json.Number("complementarity", profile.Complementarity);
        json.Number("similarity", profile.Similarity);
        json.Number("intensity", profile.Intensity);
        json.Number("intraIndustry", profile.IntraIndustry);
        json.Number("concentration", profile.Concentration);
        json.WriteEndObject();
    }

    private static void WriteExposure(Utf8JsonWriter json, Exposure exposure)
    {
        json.WriteStartObject();
        json.WriteString("of", exposure.Of);
        json.WriteString("on", exposure.On);
        json.WriteString("product", exposure.Sector);
        json.WriteNumber("imports", exposure.Imports);
        json.WriteNumber("exports", exposure.Exports);
        json.Number("importShare", exposure.ImportShare);
        json.Number("exportShare", exposure.ExportShare);
        json.Number("herfindahl", exposure.Herfindahl);
        json.Number("importsOverExports", exposure.ImportsOverExports);
        json.WriteNumber("others", exposure.Others);
        json.Number("worldShare", exposure.WorldShare);
        json.List("screens", exposure.Screens, json.WriteStringValue);
        json.WriteEndObject();
    }
}
