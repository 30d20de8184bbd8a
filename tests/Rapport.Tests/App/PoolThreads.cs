using System.Runtime.CompilerServices;

namespace Rapport.Tests.App;

/// <summary>Enough threads in the pool that tests which wait for a server within this process do not wait for each other.</summary>
internal static class PoolThreads
{
    private const int Least = 32;

    [ModuleInitializer]
    internal static void Provide() => ThreadPool.SetMinThreads(Least, Least);
}
