namespace Rapport.Tests.Sources.Containers;

/// <summary>Tests that change where programs are looked for run while no other test starts one.</summary>
[CollectionDefinition(nameof(PathOfPrograms), DisableParallelization = true)]
public sealed class PathOfPrograms;
