using System.Collections.Immutable;
using Rapport.Cases;

namespace Rapport.Pipeline;

/// <summary>A scenario of a case with other values of its assumptions, for a page that lets a reader turn them. Nothing of it is kept.</summary>
public static class WhatIf
{
    /// <summary>How many draws a turn of a knob is worth.</summary>
    public const int Draws = 100;

    /// <summary>Runs a scenario anew.</summary>
    /// <param name="caseFolder">The case's folder.</param>
    /// <param name="scenario">The scenario's id.</param>
    /// <param name="middles">Other middles of priors, or values of parameters, by name; a prior keeps the ratio of its ends to its middle.</param>
    /// <param name="size">What the size of every shock that has one is multiplied with; a share stays below 1, a ban stays a ban.</param>
    /// <param name="cancel">Stops between two draws.</param>
    /// <returns>The outcome, or null where the case has no such scenario or its tables cannot be read.</returns>
    public static StressResult? Run(string caseFolder, string scenario, IReadOnlyDictionary<string, double> middles, double size, CancellationToken cancel)
    {
        if (CaseReader.Read(caseFolder).Case is not { } found || found.Scenarios.FirstOrDefault(s => s.Id == scenario) is not { } asked)
            return null;
        var turned = asked with
        {
            Draws = Draws,
            Priors = [.. asked.Priors.Select(p => middles.TryGetValue(p.Parameter, out var middle) ? new Prior(p.Parameter, p.Low / p.Mid * middle, middle, p.High / p.Mid * middle) : p)],
            Parameters = [.. asked.Parameters.Where(p => !middles.ContainsKey(p.Key)), .. middles.Where(m => asked.Priors.All(p => p.Parameter != m.Key)).OrderBy(m => m.Key, StringComparer.Ordinal)],
            Shocks = [.. asked.Shocks.Select(s => s.Kind == "ban" ? s : s with { Value = s.Kind is "quota" or "travel" ? Math.Min(0.999, s.Value * size) : s.Value * size })],
        };
        return StressRun.Prepare(turned, place => found.Files.FirstOrDefault(f => f.Role == SnapshotRole.Data && f.Place == place)) is Parsed<ReadyStress>.Ok ok
            ? ok.Value.Run(null, cancel)
            : null;
    }
}
