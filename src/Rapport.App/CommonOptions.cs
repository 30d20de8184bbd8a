using System.CommandLine;
using System.Globalization;

namespace Rapport.App;

/// <summary>Options that mean the same on every command that has them.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json() => new("--json") { Description = "Print one JSON document" };

    public static Option<bool> JsonLines() => new("--jsonl") { Description = "Print one JSON object a line" };

    public static Option<bool> Strict() => new("--strict") { Description = "Exit with 1 where anything could not be read" };

    public static Option<bool> Check() => new("--check") { Description = "Exit with 1 where something was found" };

    public static Option<bool> DryRun() => new("--dry-run") { Description = "Say what would be done, and do nothing" };

    public static Option<DateOnly?> AsOf() => new("--as-of")
    {
        Description = "The day whose knowledge decides, such as 2026-01-06",
        HelpName = "DATE",
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            result.AddError($"found '{text}' after --as-of, expected a day such as 2026-01-06");
            return null;
        },
    };

    public static Option<string?> Writer() => new("--writer") { Description = "Whose chain of the ledger entries join; else RAPPORT_WRITER, the settings file, the user's name", HelpName = "NAME" };

    public static Option<int> Threads() => new("--threads") { Description = "How many documents are read at once; results do not depend on it", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };

    /// <summary>Refuses a number outside its bounds. What is no number at all is refused by the parser, in its own words.</summary>
    public static Option<T> Within<T>(this Option<T> option, double least, double most, bool leastToo = true)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && double.TryParse(token.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !(value <= most && (leastToo ? value >= least : value > least)))
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"found '{token.Value}' after {option.Name}, expected {(leastToo ? "from" : "above")} {least} to {most}"));
        });
        return option;
    }

    public static Argument<string> Case() => new("CASE") { Description = "A case's folder" };

    public static Argument<string[]> Paths() => new("PATH") { Description = "Files and folders, also as .gz; none means standard input", Arity = ArgumentArity.ZeroOrMore };
}
