using System.Collections.Immutable;

namespace Rapport;

/// <summary>One method a study is to be asked by.</summary>
/// <param name="Method">sdid, sc, asc, did, bsts, gravity, ols, lp, breaks or eventstudy.</param>
/// <param name="Options">Its options, as written, in the order of their names.</param>
public sealed record WitnessSpec(string Method, ImmutableArray<WitnessOption> Options);
