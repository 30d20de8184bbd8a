using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Rapport.Export;
using Rapport.Pipeline;

namespace Rapport.App.Commands;

/// <summary><c>rapport index CASE</c>, or <c>rapport index TABLE… --pair A B</c>: how a tie stands by the acts on record, with its band and its turns.</summary>
internal static class IndexCommand
{
    public static Command Build(Terminal terminal, CancellationToken cancel)
    {
        var paths = new Argument<string[]>("CASE|TABLE") { Description = "A case's folder, or event tables of GDELT, ICEWS or POLECAT, or daily scores by pair; also as .gz or .zip", Arity = ArgumentArity.OneOrMore };
        var pair = new Option<string[]>("--pair") { Description = "For tables: the two countries, by ISO 3166 alpha-3 code or by name", HelpName = "A B", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
        var until = CommonOptions.AsOf();
        var verbal = Days("--verbal-days", "Half-life of words, days", IndexOptions.UsualVerbalDays);
        var material = Days("--material-days", "Half-life of deeds, days", IndexOptions.UsualMaterialDays);
        var draws = new Option<int>("--draws") { Description = "Draws of the band; 0 for none", HelpName = "N", DefaultValueFactory = _ => IndexOptions.Usual.Draws };
        var seed = new Option<long>("--seed") { Description = "What the draws start from", HelpName = "N", DefaultValueFactory = _ => IndexOptions.Usual.Seed };
        var lines = CommonOptions.JsonLines();
        var strict = CommonOptions.Strict();
        draws.Within(0, 10_000);
        var command = new DocumentedCommand("index", "How a tie stands by the acts on record: state, band, turns",
            "rapport index cases/korea-china", "rapport index events.tsv.gz --pair KOR CHN", "rapport index dyads.csv --pair KOR JPN --jsonl")
        {
            paths, pair, until, verbal, material, draws, seed, lines, strict,
        };
        command.SetAction(parsed =>
        {
            var options = new IndexOptions { VerbalHalfLife = parsed.GetValue(verbal), MaterialHalfLife = parsed.GetValue(material), Draws = parsed.GetValue(draws), Seed = parsed.GetValue(seed) };
            var given = parsed.GetRequiredValue(paths);
            return (int)(parsed.GetValue(pair) is [var first, var second]
                ? OfTables(terminal, given, first, second, parsed.GetValue(until), options, parsed.GetValue(lines), parsed.GetValue(strict), cancel)
                : OfCase(terminal, given, parsed.GetValue(until), options, parsed.GetValue(lines)));
        });
        return command;
    }

    private static ExitCode OfCase(Terminal terminal, string[] paths, DateOnly? until, IndexOptions options, bool lines)
    {
        if (paths is not [var folder])
        {
            terminal.Error("found several files and no --pair, expected one case, or tables with --pair A B");
            return ExitCode.Usage;
        }
        return CaseLedger.Use(terminal, folder, null, true, ledger =>
        {
            if (LastRun.Tie(ledger, until, options) is not { IsEmpty: false } indices)
            {
                terminal.Error($"nothing is on record yet; first: rapport run {folder}");
                return ExitCode.Unavailable;
            }
            Show(terminal, indices, lines);
            return ExitCode.Done;
        });
    }

    private static ExitCode OfTables(Terminal terminal, string[] paths, string first, string second, DateOnly? until, IndexOptions options, bool lines, bool strict, CancellationToken cancel)
    {
        switch (TieInquiry.Read(paths, first, second, until, options, terminal.Progress(), cancel))
        {
            case Parsed<TieReading>.Malformed bad:
                terminal.Report([bad.Fault]);
                return bad.Fault.Source == "--pair" ? ExitCode.Usage : ExitCode.Unavailable;
            case Parsed<TieReading>.Ok { Value: var read }:
                terminal.Report(read.Table.Unread);
                terminal.Say(FormattableString.Invariant($"{read.Table.Layout}: {read.Table.Rows} rows, {read.Table.OfPair} of {read.Pair.First} and {read.Pair.Second}, {read.Table.Acts.Length} acts; {read.Table.UnreadCount} rows could not be read"));
                if (read.Indices.IsEmpty && read.Levels.IsEmpty)
                    return read.Table.Rows == 0 || read.Table.OfPair == 0 && read.Table.UnreadCount > 0 ? ExitCode.Unavailable : ExitCode.Done;
                if (!read.Levels.IsEmpty)
                    ShowLevels(terminal, read, lines);
                Show(terminal, read.Indices, lines);
                return strict && read.Table.UnreadCount > 0 ? ExitCode.Found : ExitCode.Done;
            default:
                throw new InvalidOperationException("tables are read or they are not");
        }
    }

    private static void Show(Terminal terminal, ImmutableArray<RelationIndex> indices, bool lines)
    {
        foreach (var index in indices)
        {
            if (lines)
            {
                terminal.Output.WriteLine(ContractJson.Line(json => IndexJson.Write(json, index)));
                continue;
            }
            var culture = CultureInfo.InvariantCulture;
            terminal.Output.WriteLine(Terminal.Plain(string.Create(culture, $"{index.Name}: {index.Acts} acts; weights {index.WeightTable} ({index.WeightHash[..12]}…); half-lives {index.HalfLifeVerbalDays:0.#} and {index.HalfLifeMaterialDays:0.#} days")));
            if (!index.Points.IsEmpty)
                terminal.Output.WriteLine(Terminal.Plain(string.Create(culture, $"  on {index.Points[^1].Date:yyyy-MM-dd} {index.Points[^1].Stock:+0.00;-0.00;0.00}{(index.Points[^1] is { Low: { } low, High: { } high } ? string.Create(culture, $" ({low:+0.00;-0.00;0.00} to {high:+0.00;-0.00;0.00} in nine draws of ten)") : "")}")));
            ShowTurns(terminal, index.Turns);
        }
    }

    private static void ShowLevels(Terminal terminal, TieReading read, bool lines)
    {
        if (lines)
        {
            terminal.Output.WriteLine(ContractJson.Line(json => IndexJson.WriteLevels(json, read.Pair, read.Table.Scale, read.Levels, read.Turns)));
            return;
        }
        terminal.Output.WriteLine(Terminal.Plain(string.Create(CultureInfo.InvariantCulture, $"{read.Pair.First}–{read.Pair.Second}: {read.Levels.Length} weeks of {read.Table.Scale}; such scores grow with how much is written, a turn may be one of attention")));
        ShowTurns(terminal, read.Turns);
    }

    private static void ShowTurns(Terminal terminal, ImmutableArray<DatedTurn> turns)
    {
        foreach (var turn in turns)
            terminal.Output.WriteLine(Terminal.Plain(string.Create(CultureInfo.InvariantCulture, $"  {turn.Date:yyyy-MM-dd} {Word.Of(turn.Kind)}, between {turn.Low:yyyy-MM-dd} and {(turn.High is { } high ? high.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "no sure day")}, {turn.Percent:0.0} %")));
    }

    private static Option<double> Days(string name, string description, double usual)
    {
        var option = new Option<double>(name) { Description = description, HelpName = "DAYS", DefaultValueFactory = _ => usual };
        return option.Within(0, 36_525, leastToo: false);
    }
}
