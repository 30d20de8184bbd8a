using System.Globalization;
using System.Text;
using Rapport.Ledger;

namespace Rapport.LedgerCrash;

/// <summary>Work that touches every table, and can be done again from the start without changing what it comes to.</summary>
public static class CrashScenario
{
    /// <summary>The places of the unit that must be there as a whole or not at all.</summary>
    public static readonly IReadOnlyList<string> Together = ["press/셋.txt", "press/四.txt"];

    /// <summary>Opens a case's ledger for the scenario.</summary>
    public static LedgerOpening Open(string folder, Action<string>? writePoint) =>
        LedgerFile.Open(folder, new() { Clock = TimeProvider.System, Writer = "crash", WritePoint = writePoint, FolderCheck = static _ => null });

    /// <summary>Does the work; <paramref name="acknowledge"/> is told each entry once it is durable.</summary>
    public static void Run(LedgerFile ledger, Action<string> acknowledge)
    {
        // The place changed its bytes once: a later run no longer meets the first ones.
        if (ledger.EntriesAbout("press/one.txt").Count < 2)
            acknowledge(ledger.TakeIn(Article("press/one.txt", "first 😀")).Id.Value);
        acknowledge(ledger.TakeIn(Article("press/one.txt", "first, changed")).Id.Value);
        var together = new List<EntryId>();
        ledger.Batch(() =>
        {
            together.AddRange(Together.Select(place => ledger.TakeIn(Article(place, place)).Id));
            ledger.PutDerived("read", "snp-1", "read@1", "[]"u8.ToArray());
        });
        together.ForEach(id => acknowledge(id.Value));
        acknowledge(ledger.Decide(DecisionKind.Accept, "clm-1", null, "확인", "crash").Id.Value);
        ledger.ReplaceFacts([new("clm-1", "claim", [.. "{}"u8])]);
        ledger.PutSearchRows([new() { Document = new("doc-1"), SortKey = "2026", ContentTerms = "word" }]);
        acknowledge(ledger.RecordBrief(ledger.ContentRoot(), new DateOnly(2026, 1, 31), [new("vrd-1", "holds", null)]).Id.Value);
    }

    /// <summary>One more unit of an endless work: an article, a rule and what was derived from it.</summary>
    public static void GoOn(LedgerFile ledger, Action<string> acknowledge)
    {
        var number = ledger.Count.ToString(CultureInfo.InvariantCulture);
        var ids = new List<EntryId>();
        ledger.Batch(() =>
        {
            ids.Add(ledger.TakeIn(Article($"press/{number}.txt", string.Concat(Enumerable.Repeat($"text {number} 한국 漢字 ", 200)))).Id);
            ids.Add(ledger.AdoptRule($"rule-{number}@1").Id);
            ledger.PutDerived("read", number, "read@1", Encoding.UTF8.GetBytes(number));
            ledger.PutSearchRows([new() { Document = new("doc-" + number), SortKey = number, ContentTerms = "word " + number }]);
        });
        ids.ForEach(id => acknowledge(id.Value));
    }

    private static Snapshot Article(string place, string text) => Snapshot.Of(SnapshotRole.Press, place, [.. Encoding.UTF8.GetBytes(text)]);
}
