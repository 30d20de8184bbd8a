using Rapport.Cases;
using Rapport.Ledger;

namespace Rapport.Pipeline;

/// <summary>Gives the files of a case back from its ledger, after an import into a new folder.</summary>
public static class CaseFiles
{
    /// <summary>Writes every current file of the case that the folder lacks; what is there is left as it is.</summary>
    public static IReadOnlyList<Fault> Restore(LedgerFile ledger, string folder)
    {
        var files = ledger.Snapshots()
            .Where(s => s.Current && !s.Place.StartsWith(CaseEvidence.Added, StringComparison.Ordinal))
            .Select(s => (s.Place, Bytes: ledger.FindBytes(s.Sha256)))
            .Where(f => f.Bytes is not null)
            .Select(f => (f.Place, f.Bytes!));
        return CaseStarter.Restore(folder, files);
    }
}
