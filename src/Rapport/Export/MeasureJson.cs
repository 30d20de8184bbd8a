using System.Text.Json;

namespace Rapport.Export;

/// <summary>Writes a finding as <c>rapport/measure/1</c>.</summary>
public static class MeasureJson
{
    /// <summary>One object.</summary>
    public static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.Schema("measure");
        json.WriteString("id", finding.Id.Value);
        json.WriteString("study", finding.Study);
        json.WriteString("question", finding.Question);
        json.WriteString("hash", finding.Hash);
        json.WriteString("registered", finding.Registered);
        json.Text("family", finding.Family);
        json.WriteString("mode", finding.Registered == "replication" ? "replication" : "study");
        json.WriteNumber("seed", finding.Seed);
        json.WriteStartObject("data");
        json.Text("sha256", finding.DataSha256);
        json.WriteNumber("rows", finding.Rows);
        json.WriteNumber("units", finding.Units);
        json.WriteNumber("periods", finding.Periods);
        json.WriteEndObject();
        if (finding.Verdict is { } verdict)
        {
            json.WriteStartObject("verdict");
            json.WriteString("value", Word.Of(verdict.Value));
            json.WriteString("reason", verdict.Reason);
            json.WriteString("rule", verdict.Rule.Id);
            json.Number("smallestPercent", verdict.SmallestPercent);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("verdict");
        }
        json.WriteStartObject("diagnostics");
        foreach (var diagnostic in finding.Diagnostics)
            json.Number(diagnostic.Name, diagnostic.Value);
        json.WriteEndObject();
        json.List("witnesses", finding.Witnesses, witness => WriteWitness(json, witness));
        json.List("power", finding.Power, power =>
        {
            json.WriteStartObject();
            json.WriteNumber("effectPercent", power.EffectPercent);
            json.WriteNumber("rate", power.Rate);
            json.WriteEndObject();
        });
        json.List("curve", finding.Curve, specification =>
        {
            json.WriteStartObject();
            json.WriteString("specification", specification.Name);
            json.Number("estimate", specification.Estimate);
            json.Number("estimatePercent", specification.EstimatePercent);
            json.Number("prefit", specification.PreFit);
            json.WriteEndObject();
        });
        json.List("referee", finding.Referee, point =>
        {
            json.WriteStartObject();
            json.WriteString("topic", Word.Of(point.Topic));
            json.WriteString("status", Word.Of(point.Status));
            json.WriteString("words", point.Words);
            json.WriteEndObject();
        });
        json.Warnings(finding.Warnings);
        json.WriteEndObject();
    }

    private static void WriteWitness(Utf8JsonWriter json, Witness witness)
    {
        json.WriteStartObject();
        json.WriteString("method", witness.Method);
        json.WriteString("status", Word.Of(witness.Status));
        json.Text("reason", witness.Reason);
        json.Number("estimate", witness.Estimate);
        json.Number("estimatePercent", witness.EstimatePercent);
        json.Number("se", witness.StandardError);
        WriteInterval(json, "interval", witness.Interval);
        WriteInterval(json, "intervalPercent", witness.IntervalPercent);
        if (witness.P is { } p)
        {
            json.WriteStartObject("p");
            json.Number("value", p.Value);
            json.Number("floor", p.Floor);
            json.WriteString("kind", p.Kind);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("p");
        }
        json.WriteStartObject("weights");
        json.WriteStartObject("units");
        foreach (var weight in witness.UnitWeights)
            json.Number(weight.Name, weight.Value);
        json.WriteEndObject();
        json.WriteStartObject("times");
        foreach (var weight in witness.TimeWeights)
            json.Number(weight.Name, weight.Value);
        json.WriteEndObject();
        json.WriteEndObject();
        json.List("path", witness.Path, point =>
        {
            json.WriteStartObject();
            json.WriteString("time", point.Time);
            json.Number("actual", point.Actual);
            json.Number("counterfactual", point.Counterfactual);
            json.Number("gap", point.Gap);
            json.Number("low", point.Low);
            json.Number("high", point.High);
            json.WriteEndObject();
        });
        json.List("placebos", witness.Placebos, placebo =>
        {
            json.WriteStartObject();
            json.WriteString("unit", placebo.Unit);
            json.Number("estimate", placebo.Estimate);
            json.Number("ratio", placebo.Ratio);
            json.List("gaps", placebo.Gaps, json.WriteNumberValue);
            json.WriteEndObject();
        });
        json.List("coefficients", witness.Coefficients, coefficient =>
        {
            json.WriteStartObject();
            json.WriteString("name", coefficient.Name);
            json.Number("value", coefficient.Value);
            json.Number("se", coefficient.StandardError);
            json.WriteEndObject();
        });
        json.List("breaks", witness.Breaks, found =>
        {
            json.WriteStartObject();
            json.WriteString("time", found.Time);
            json.WriteString("low", found.Low);
            json.WriteString("high", found.High);
            json.WriteEndObject();
        });
        json.List("rss", witness.SumsOfSquares, sum => json.WriteNumberValue(sum));
        json.Number("logLikelihood", witness.LogLikelihood);
        json.Number("n", witness.Observations);
        json.Number("clusters", witness.Clusters);
        json.Number("prefit", witness.PreFit);
        json.WriteEndObject();
    }

    private static void WriteInterval(Utf8JsonWriter json, string name, Interval? interval)
    {
        if (interval is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteNumber("level", interval.Level);
        json.Number("low", interval.Low);
        json.Number("high", interval.High);
        json.WriteEndObject();
    }
}
