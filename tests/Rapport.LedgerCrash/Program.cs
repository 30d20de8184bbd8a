using System.Diagnostics;
using System.Globalization;
using Rapport;
using Rapport.Ledger;
using Rapport.LedgerCrash;

// run FOLDER N: the scenario, killed at the N-th write point (0: never); prints the number of write points.
// loop FOLDER: works until it is killed or refused. check FOLDER ACKNOWLEDGED: opens, verifies, looks for every acknowledged entry.
var mode = args[0];
var points = 0;
var killAt = mode == "run" ? int.Parse(args[2], CultureInfo.InvariantCulture) : 0;
switch (CrashScenario.Open(args[1], mode == "run" ? _ => AtWritePoint() : null))
{
    case LedgerOpening.Refused refused:
        Console.WriteLine($"refused {refused.Kind} {refused.Fault}");
        return refused.Kind is LedgerFailure.Damaged or LedgerFailure.Truncated or LedgerFailure.NewerVersion ? 4 : 3;
    case LedgerOpening.Opened { Ledger: var ledger }:
        using (ledger)
            return Work(ledger);
    default:
        return 70;
}

int Work(LedgerFile ledger)
{
    try
    {
        switch (mode)
        {
            case "run":
                CrashScenario.Run(ledger, Acknowledge);
                Console.WriteLine($"points {points}");
                return 0;
            case "loop":
                while (true)
                    CrashScenario.GoOn(ledger, Acknowledge);
            case "check":
                return Check(ledger, File.ReadAllText(args[2]));
            default:
                return 2;
        }
    }
    catch (LedgerWriteException refused)
    {
        Console.WriteLine($"refused {refused.Kind} {refused.Message}");
        return 3;
    }
}

static int Check(LedgerFile ledger, string acknowledged)
{
    var problems = ledger.Verify();
    foreach (var problem in problems)
        Console.WriteLine($"{problem.Code}: {problem.Message}");
    // A line without its end was cut by the kill: nobody read it.
    var ids = acknowledged.Split('\n')[..^1].Where(l => l.StartsWith("ack ", StringComparison.Ordinal)).Select(l => l[4..]).ToList();
    var lost = ids.Where(id => ledger.FindEntry(new EntryId(id)) is null).ToList();
    Console.WriteLine($"{ledger.Count} entries, {ids.Count} acknowledged since, {lost.Count} lost, {problems.Count} problems");
    return problems.Count + lost.Count == 0 ? 0 : 4;
}

static void Acknowledge(string id)
{
    Console.Out.Write($"ack {id}\n");
    Console.Out.Flush();
}

void AtWritePoint()
{
    points++;
    if (points != killAt)
        return;
    Process.GetCurrentProcess().Kill();
    Thread.Sleep(Timeout.Infinite);
}
