using System.Globalization;
using BenchmarkDotNet.Running;
using Rapport.Benchmarks.Reading;
using Rapport.Benchmarks.Web;

switch (args)
{
    case ["read", var folder, ..]:
        PeerRead.Run(folder, Console.OpenStandardOutput());
        return 0;
    case ["load", var printed, var caseName, var seconds]:
        return await WorkbenchLoad.RunAsync(printed, caseName, int.Parse(seconds, CultureInfo.InvariantCulture));
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
