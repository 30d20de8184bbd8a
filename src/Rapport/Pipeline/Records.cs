using Rapport.Export;
using Rapport.Ledger;

namespace Rapport.Pipeline;

/// <summary>One kind of record of the last run as lines of JSON.</summary>
public static class Records
{
    /// <summary>The lines.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="kind">documents, actors, quotes, events, pledges, claims, verdicts, findings, impacts or decisions.</param>
    /// <param name="found">The case, where actors are asked for.</param>
    public static IEnumerable<string> Lines(LedgerFile ledger, string kind, Case? found) => kind switch
    {
        "documents" => LastRun.Each(ledger, FactIndex.DocumentKindName, WorkJson.Default.Document).Select(d => ContractJson.Line(json => ReadJson.Write(json, d))),
        "actors" => found?.Authority.Actors.Select(a => ContractJson.Line(json => ActorJson.Write(json, a))) ?? [],
        "quotes" => LastRun.Each(ledger, FactIndex.RecordingRecord, WorkJson.Default.Recording).SelectMany(r => r.Quotes).Select(q => ContractJson.Line(json => QuoteJson.Write(json, q))),
        "events" => LastRun.Each(ledger, FactIndex.EventRecord, WorkJson.Default.Event).Select(e => ContractJson.Line(json => EventJson.Write(json, e))),
        "pledges" => LastRun.Each(ledger, FactIndex.RecordingRecord, WorkJson.Default.Recording).SelectMany(r => r.Pledges).Select(p => ContractJson.Line(json => EventJson.Write(json, p))),
        "claims" => LastRun.Each(ledger, FactIndex.RecordingRecord, WorkJson.Default.Recording).Select(r => ContractJson.Line(json => ClaimsJson.Write(json, r.Document.Value, r))),
        "verdicts" => LastRun.Each(ledger, FactIndex.VerdictRecord, WorkJson.Default.Verdict).Select(v => ContractJson.Line(json => CheckJson.Write(json, v))),
        "findings" => LastRun.Findings(ledger).Select(f => ContractJson.Line(json => MeasureJson.Write(json, f))),
        "impacts" => LastRun.Stress(ledger).Select(s => ContractJson.Line(json => StressJson.Write(json, s))),
        "decisions" => ledger.HoldingDecisions().Select(d => ContractJson.Line(json => DecisionJson.Write(json, d))),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "a kind of record"),
    };
}
