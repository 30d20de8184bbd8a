using BenchmarkDotNet.Running;
using Rapport.Benchmarks.Reading;

if (args is ["read", var folder, ..])
{
    PeerRead.Run(folder, Console.OpenStandardOutput());
    return;
}
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
