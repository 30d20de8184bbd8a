using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Rapport;
using Rapport.Cases;
using Rapport.Ledger;
using Rapport.Pipeline;

// Makes a large case for measuring the workbench: DOCUMENTS exercises of the program's own making, and notes on them until the ledger holds ENTRIES entries; then runs it.
// The same numbers give the same evidence.
if (args is not [var folder, var documentsText, var entriesText] || !int.TryParse(documentsText, CultureInfo.InvariantCulture, out var documents) || !int.TryParse(entriesText, CultureInfo.InvariantCulture, out var entries))
{
    Console.Error.WriteLine("LargeCase FOLDER DOCUMENTS ENTRIES");
    return 2;
}
if (CaseStarter.Plan(Path.GetFileName(folder), null, null, "korea-china") is not Parsed<CaseStart>.Ok start || CaseStarter.Write(folder, start.Value) is not null)
{
    Console.Error.WriteLine($"{folder}: a new folder was expected");
    return 3;
}
if (LedgerFile.Open(folder, new() { Clock = TimeProvider.System, Writer = "large-case" }) is not LedgerOpening.Opened opened)
{
    Console.Error.WriteLine($"{folder}: the ledger cannot be opened");
    return 3;
}
using var ledger = opened.Ledger;
var clock = Stopwatch.StartNew();
var snapshots = new List<SnapshotId>(documents);
ledger.Batch(() =>
{
    for (var i = 0; i < documents; i++)
    {
        var snapshot = Snapshot.Of(SnapshotRole.Press, string.Create(CultureInfo.InvariantCulture, $"added:large/{i:000000}.txt"), [.. Encoding.UTF8.GetBytes(ExerciseText.Of(i))]);
        ledger.TakeIn(snapshot);
        snapshots.Add(snapshot.Id);
    }
});
Console.Error.WriteLine($"{documents} documents taken in after {clock.Elapsed.TotalSeconds:0} s");
var notes = entries - (int)ledger.Count;
ledger.Batch(() =>
{
    for (var i = 0; i < notes; i++)
        ledger.Notes.Keep(AnnotationKind.Comment, snapshots[(int)((long)i * 7919 % documents)].Value, null, null, string.Create(CultureInfo.InvariantCulture, $"note {i}"), "large-case");
});
Console.Error.WriteLine($"{ledger.Count} entries after {clock.Elapsed.TotalSeconds:0} s");
var result = new Investigation(ledger, new() { Threads = Environment.ProcessorCount }).Run(CaseReader.Read(folder), null, CancellationToken.None);
Console.Error.WriteLine($"run after {clock.Elapsed.TotalSeconds:0} s: {(result.Rendered is null ? "no brief" : "a brief")}, {ledger.Count} entries");
return result.Rendered is null ? 1 : 0;
