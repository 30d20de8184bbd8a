using System.IO.Compression;
using Rapport.Tools.WiodTable;

// wiod-table FOLDER [OUT [SECTORS [ALONE]]]: makes the flows of the world in 2011, in all and by sector and use, out of the World Input-Output Database, release 2013, as FOLDER keeps it:
// wiot_2011_Z.csv.gz (intermediate use) and wiot_2011_F_X.csv.gz (final use and output). The .RData beside them hold the same numbers in bzip2, which the platform cannot unpack.
if (args.Length is not (1 or 2 or 3 or 4))
{
    Console.Error.WriteLine("usage: wiod-table FOLDER [OUT [SECTORS [ALONE]]]   FOLDER holds wiot_2011_Z.csv.gz and wiot_2011_F_X.csv.gz; without OUT the table goes to standard output; SECTORS takes the table by sector and use; ALONE names the economies that stand alone, such as DEU+POL+USA+CHN");
    return 2;
}

var (intermediate, final) = (Path.Combine(args[0], "wiot_2011_Z.csv.gz"), Path.Combine(args[0], "wiot_2011_F_X.csv.gz"));
foreach (var file in new[] { intermediate, final }.Where(f => !File.Exists(f)))
{
    Console.Error.WriteLine($"{file} is not there");
    return 3;
}

var world = new WorldFlows(new EconomyMap(args.Length == 4 ? args[3].Split('+').ToHashSet(StringComparer.Ordinal) : EconomyMap.Usual));
using (var reader = Open(intermediate))
    world.AddIntermediate(reader);
using (var reader = Open(final))
    world.AddFinal(reader);
Console.Error.WriteLine(FormattableString.Invariant($"Korea's intermediate sales to China {world.KoreaToChina}, China's to Korea {world.ChinaToKorea}; largest row gap {100 * world.LargestGap:0.00} % of output ({world.LargestGapRow})"));
if (args.Length >= 3)
    File.WriteAllText(args[2], world.ToSectorCsv());
if (args.Length >= 2)
    File.WriteAllText(args[1], world.ToCsv());
else
    Console.Out.Write(world.ToCsv());
return 0;

static StreamReader Open(string path) => new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
