using System.CommandLine;
using System.Globalization;
using Rapport.Export;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport dependence TABLE… --pair A B</c>: how far two countries hang on each other, product by product.</summary>
internal static class DependenceCommand
{
    private const int UsualYears = 3;
    private const int Shown = 10;

    public static Command Build(Terminal terminal, CancellationToken cancel)
    {
        var paths = new Argument<string[]>("TABLE") { Description = "Tables of trade by product: CEPII's BACI, UN Comtrade, or a CSV with year,exporter,importer,product,value; also as .gz or .zip", Arity = ArgumentArity.OneOrMore };
        var pair = new Option<string[]>("--pair") { Description = "The two countries, by ISO 3166 alpha-3 code or by name", HelpName = "A B", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true, Required = true };
        var codes = new Option<string?>("--codes") { Description = "Which number of the tables is which country: a CSV with country_code and country_iso3", HelpName = "FILE" };
        var years = new Option<int>("--years") { Description = "Over how many of the latest years the mean is taken", HelpName = "N", DefaultValueFactory = _ => UsualYears };
        var digits = new Option<int?>("--digits") { Description = "How many digits of a product's code count; all where not given", HelpName = "N" };
        var json = CommonOptions.Json();
        var strict = CommonOptions.Strict();
        years.Within(1, 50);
        digits.Within(1, 12);
        var command = new DocumentedCommand("dependence", "How far two countries hang on each other, product by product",
            "rapport dependence BACI_HS17_Y2023.csv --pair KOR CHN --codes country_codes.csv", "rapport dependence trade.csv.gz --pair DEU POL --years 1 --digits 4 --json")
        {
            paths, pair, codes, years, digits, json, strict,
        };
        command.SetAction(parsed =>
        {
            var sides = parsed.GetRequiredValue(pair);
            switch (ProductInquiry.Read(parsed.GetRequiredValue(paths), sides[0], sides[1], parsed.GetValue(codes), parsed.GetValue(years), parsed.GetValue(digits), terminal.Progress(), cancel))
            {
                case Parsed<ProductReading>.Malformed bad:
                    terminal.Report([bad.Fault]);
                    return (int)(bad.Fault.Source == "--pair" ? ExitCode.Usage : ExitCode.Unavailable);
                case Parsed<ProductReading>.Ok { Value: var read }:
                    terminal.Report(read.Unread);
                    terminal.Say(FormattableString.Invariant($"{read.Rows} rows; {read.LeftOut} are sums over partners or products, or sales of a country to itself, and are left out; {read.UnreadCount} could not be read"));
                    if (parsed.GetValue(json))
                        terminal.Output.WriteLine(ContractJson.Document(writer => DependenceJson.Write(writer, read.Dependence)));
                    else
                        Show(terminal, read.Dependence);
                    return (int)(parsed.GetValue(strict) && read.UnreadCount > 0 ? ExitCode.Found : ExitCode.Done);
                default:
                    throw new InvalidOperationException("tables are read or they are not");
            }
        });
        return command;
    }

    private static void Show(Terminal terminal, ProductDependence found)
    {
        void Line(FormattableString text) => terminal.Output.WriteLine(Terminal.Plain(text.ToString(CultureInfo.InvariantCulture)));
        Line($"{found.Pair.First}–{found.Pair.Second}, {Years(found.Years)}: {found.Products} products{(found.Before.IsEmpty ? "" : $", held against {Years(found.Before)}")}");
        foreach (var p in found.Profiles)
            Line($"{p.Of} sells, {p.On} buys: complementarity {Of(p.Complementarity)}, similarity {Of(p.Similarity)}, intensity {Of(p.Intensity)}, within industries {Of(p.IntraIndustry)}, concentration {Of(p.Concentration)}");
        foreach (var side in found.Pair.Both)
        {
            Line($"{side} on {found.Pair.Other(side)}");
            foreach (var s in found.Screens.Where(s => s.Of == side))
                Line($"  {s.Screen}: {s.Products} products, {100 * s.ImportShare:0.0} % of all that is bought abroad{(s.Before is { } before ? FormattableString.Invariant($"; {before} before, of which {s.Stayed} still are") : "")}");
            foreach (var e in found.Exposures.Where(e => e.Of == side && !e.Screens.IsEmpty).Take(Shown))
                Line($"  {e.Sector}: {100 * e.ImportShare:0.0} % of imports of {e.Imports:0.###}, concentration {e.Herfindahl:0.00}, {e.Others} others sell as much: {string.Join(", ", e.Screens)}");
        }
        foreach (var field in found.Fields)
        {
            Line($"{field.Field}{(field.Codes.IsEmpty ? "" : $" ({string.Join(", ", field.Codes)})")}: {field.Gap ?? string.Join("; ", field.Sides.Select(e => FormattableString.Invariant($"{e.Of} buys {Percent(e.ImportShare)} of it from {e.On} and sells {Percent(e.ExportShare)} of it there")))}");
        }
    }

    private static string Years(IReadOnlyList<int> years) => years.Count == 1 ? FormattableString.Invariant($"{years[0]}") : FormattableString.Invariant($"mean of {years[0]} to {years[^1]}");

    private static string Of(double? value) => value is { } number ? number.ToString("0.00", CultureInfo.InvariantCulture) : "–";

    private static string Percent(double? share) => share is { } number ? FormattableString.Invariant($"{100 * number:0.0} %") : "none";
}
