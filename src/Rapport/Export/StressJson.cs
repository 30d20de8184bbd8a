using System.Text.Json;

namespace Rapport.Export;

/// <summary>Writes a scenario's outcome as <c>rapport/stress/1</c>.</summary>
public static class StressJson
{
    /// <summary>One object.</summary>
    public static void Write(Utf8JsonWriter json, StressResult result)
    {
        json.WriteStartObject();
        json.Schema("stress");
        json.WriteString("scenario", result.Scenario);
        json.WriteString("question", result.Question);
        json.WriteString("hash", result.Hash);
        json.WriteNumber("seed", result.Seed);
        json.WriteStartObject("table");
        json.WriteString("sha256", result.TableSha256);
        json.WriteNumber("year", result.TableYear);
        json.WriteNumber("countries", result.Countries);
        json.WriteNumber("sectors", result.Sectors);
        json.WriteEndObject();
        json.WriteString("model", result.Model);
        json.WriteBoolean("converged", result.Converged);
        json.Number("residual", result.Residual);
        json.WriteNumber("iterations", result.Iterations);
        json.WriteStartObject("asymmetry");
        json.Number("ratio", result.AsymmetryRatio);
        json.Number("shareOfDraws", result.ShareFirstLosesMore);
        json.WriteEndObject();
        json.List("drivers", result.Drivers, driver =>
        {
            json.WriteStartObject();
            json.WriteString("parameter", driver.Parameter);
            json.Number("contribution", driver.Contribution);
            json.WriteEndObject();
        });
        json.Texts("blind", result.Blind);
        json.List("countries", result.Impacts.AddRange(result.Others), impact =>
        {
            json.WriteStartObject();
            json.WriteString("id", impact.Id.Value);
            json.WriteString("code", impact.Country);
            json.WriteString("horizon", impact.Horizon);
            json.Number("welfarePercent", impact.WelfarePercent);
            json.Number("realIncomePercent", impact.RealIncomePercent ?? impact.WelfarePercent);
            json.Number("realWagePercent", impact.RealWagePercent);
            json.Number("termsOfTradePercent", impact.TermsOfTradePercent);
            json.Number("volumeOfTradePercent", impact.VolumeOfTradePercent);
            json.Number("exportsPercent", impact.ExportsPercent);
            json.Number("importsPercent", impact.ImportsPercent);
            json.Number("exportShareGdpPercent", impact.ExportShareGdpPercent);
            json.Number("importShareGdpPercent", impact.ImportShareGdpPercent);
            json.Number("pricesPercent", impact.PricesPercent);
            json.Number("employmentPercent", impact.EmploymentPercent);
            json.Number("deficitPercent", impact.DeficitPercent);
            json.Number("revenueShare", impact.RevenueShare);
            if (impact.Loss is { } loss)
            {
                json.WriteStartObject("loss");
                json.Number("value", loss);
                json.WriteString("unit", result.Unit);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("loss");
            }
            json.WriteStartObject("range");
            json.Number("p5", impact.Range.P5);
            json.Number("p50", impact.Range.P50);
            json.Number("p95", impact.Range.P95);
            json.WriteEndObject();
            json.WriteEndObject();
        });
        json.List("sectors", result.SectorLosses, loss =>
        {
            json.WriteStartObject();
            json.WriteString("country", loss.Country);
            json.WriteString("sector", loss.Sector);
            json.WriteString("horizon", loss.Horizon);
            json.Number("lossPercent", loss.LossPercent);
            json.WriteEndObject();
        });
        json.Warnings(result.Warnings);
        json.WriteEndObject();
    }
}
