namespace Rapport.Pipeline;

/// <summary>A scenario with all its files read, ready to be run.</summary>
/// <param name="Hash">The hash of all it rests on.</param>
/// <param name="Run">Runs it; told of each draw, stopped between two.</param>
internal sealed record ReadyStress(string Hash, Func<IProgress<Progress>?, CancellationToken, StressResult> Run);
