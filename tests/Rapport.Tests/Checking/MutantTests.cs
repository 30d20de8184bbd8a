using System.Collections.Immutable;
using Rapport.Cases;
using Rapport.Checking;
using Rapport.Ledger;
using Rapport.Pipeline;
using Rapport.Statistics;
using Rapport.Tests.App;
using Rapport.Tests.Ledger;
using Xunit.Abstractions;

namespace Rapport.Tests.Checking;

/// <summary>Every figure of the project notes and the seeds that the tables bear out, made false in one field at a time. What is still supported then was not checked by that field.</summary>
public sealed class MutantTests(ITestOutputHelper output)
{
    // Asked: .98 of all mutants. Reached: .999.
    private const double Floor = 0.99;

    [SharedFact]
    public void A_figure_made_false_is_no_longer_supported()
    {
        using var scratch = new ScratchFolder();
        var folder = scratch.BundledCase();
        Assert.Equal(0, Shell.Run("add", folder, SharedFolder.File("seeds")).Exit);
        Assert.Equal(0, Shell.Run("run", folder).Exit);
        var opened = Assert.IsType<LedgerOpening.Opened>(LedgerFile.Open(folder, TestCase.Options()));
        using var ledger = opened.Ledger;
        var found = CaseReader.Read(folder).Case!;
        var series = Directory.GetFiles(Path.Combine(folder, "statistics"), "*.csv").Order(StringComparer.Ordinal)
            .SelectMany(f => TableReader.Read(Snapshot.Of(SnapshotRole.Table, "statistics/" + Path.GetFileName(f), [.. File.ReadAllBytes(f)])).Series).ToImmutableArray();
        var checker = new FigureChecker(series, found.Definitions, found.Pair, Some.Day("2026-09-30"), found.Chronicle, found.Authority.Countries);
        var told = CaseView.Claims(ledger, null, 0, -1).Where(v => v.Document.Kind != DocumentKind.Exercise).ToList();
        var checkable = told.Where(v => IsSupported(checker.Check(v.Claim, v.Document))).ToList();
        var tally = new SortedDictionary<string, (int Made, int Caught)>(StringComparer.Ordinal);
        foreach (var view in checkable)
        {
            foreach (var (kind, mutant) in Mutants(view.Claim))
            {
                var (made, caught) = tally.GetValueOrDefault(kind);
                var survived = IsSupported(checker.Check(mutant, view.Document));
                tally[kind] = (made + 1, caught + (survived ? 0 : 1));
                if (survived)
                    output.WriteLine($"{kind}: '{view.Claim.Text}' {mutant.Value} {mutant.Unit} {mutant.Subject}>{mutant.Partner} {mutant.Period} in: {view.Claim.Sentence.Of(view.Document.Text)}");
            }
        }
        var (all, gone) = (tally.Values.Sum(t => t.Made), tally.Values.Sum(t => t.Caught));
        foreach (var (kind, (made, caught)) in tally)
            output.WriteLine($"{kind}: {caught} of {made}");
        output.WriteLine($"{told.Count} claims, {checkable.Count} supported, {gone} of {all} mutants no longer supported ({(double)gone / all:0.000})");
        Assert.True(checkable.Count > 50);
        Assert.True((double)gone / all >= Floor, $"{gone} of {all}");
    }

    private static bool IsSupported(Verdict verdict) => verdict.Value is VerdictValue.Supported or VerdictValue.SupportedUnder;

    private static IEnumerable<(string Kind, Claim Mutant)> Mutants(Claim claim)
    {
        if (claim.Value is { } value && claim.Basis is not (Basis.Rank or Basis.Since))
        {
            yield return ("value up", claim with { Value = value * 1.37m });
            yield return ("value down", claim with { Value = value * 0.63m });
            if (claim.Currency is not null)
                yield return ("scale", claim with { Scale = claim.Scale * 1000 });
        }
        if (claim.Currency is { } money)
            yield return ("currency", claim with { Unit = money == "EUR" ? "GBP" : "EUR", Currency = money == "EUR" ? "GBP" : "EUR" });
        if (claim.Basis is Basis.Rank && claim.Value is { } place)
            yield return ("rank", claim with { Value = place + 3 });
        if (claim.Basis is Basis.Since && claim.Value is { } span)
            yield return ("since", claim with { Value = span + 7 });
        if (claim.Basis == Basis.Change && claim.Value is not (null or 0) && claim.Direction != 0)
            yield return ("direction", claim with { Value = -claim.Value, Direction = -claim.Direction });
        if (claim is { Basis: Basis.Level or Basis.Change, Period: { } period })
            yield return ("period", claim with { Period = period with { From = period.From.AddYears(-4), To = period.To.AddYears(-4) } });
        if (claim is { Basis: Basis.Level or Basis.Change, Subject: { } subject, Partner: { } partner } && claim.Flow is "exports" or "imports")
            yield return ("subject", claim with { Subject = partner, Partner = subject });
    }
}
