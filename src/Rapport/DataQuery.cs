using System.Collections.Immutable;
using System.Globalization;

namespace Rapport;

/// <summary>A figure that is wanted from an office: of what, whose, with whom, for which years. It says itself as a command, and is read from one.</summary>
/// <param name="Measure">trade, weight, growth, gdp, tfr, …: one of <see cref="Measures"/>.</param>
/// <param name="Flow">exports, imports, total or balance for trade; null for any other measure.</param>
/// <param name="Item">Of what goods, or null for all.</param>
/// <param name="Reporter">Whose: ISO alpha-3 code.</param>
/// <param name="Partner">With whom: ISO alpha-3 code, <c>WLD</c>, or null where the measure has no partner.</param>
/// <param name="FirstYear">The first year wanted.</param>
/// <param name="LastYear">The last year wanted.</param>
public sealed record DataQuery(string Measure, string? Flow, string? Item, string Reporter, string? Partner, int FirstYear, int LastYear)
{
    /// <summary>The command's words before its options; CASE stands for the reader's own.</summary>
    public const string Command = "rapport data pull CASE";

    /// <summary>The measures that a service is known for.</summary>
    public static ImmutableArray<string> Measures { get; } = ["trade", "weight", "growth", "gdp", "tfr", "population", "inflation", "unemployment", "visitors", "patents", "works", "investment", "reserves"];

    /// <summary>Whether it is one between two countries, or of one with the world.</summary>
    public bool IsTrade => Measure is "trade" or "weight";

    /// <summary>The command that brings it in.</summary>
    public string ToCommand()
    {
        var years = FirstYear == LastYear ? FirstYear.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{FirstYear}-{LastYear}");
        return $"{Command} --measure {Measure}{(Flow is null ? "" : $" --flow {Flow}")}{(Item is null ? "" : $" --item {Item}")} --reporter {Reporter}{(Partner is null ? "" : $" --partner {Partner}")} --years {years}";
    }

    /// <summary>What a command of <see cref="ToCommand"/> asks for, or null where it is another command.</summary>
    public static DataQuery? FromCommand(string command)
    {
        if (!command.StartsWith(Command + " ", StringComparison.Ordinal))
            return null;
        var words = command[Command.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < words.Length; i += 2)
            options[words[i]] = words[i + 1];
        return options.TryGetValue("--measure", out var measure) && options.TryGetValue("--reporter", out var reporter) && options.TryGetValue("--years", out var years) && Years(years) is { } span
            ? new(measure, options.GetValueOrDefault("--flow"), options.GetValueOrDefault("--item"), reporter, options.GetValueOrDefault("--partner"), span.First, span.Last)
            : null;
    }

    /// <summary>"2024" or "2019-2025" as a first and last year, or null.</summary>
    public static (int First, int Last)? Years(string text)
    {
        var cut = text.IndexOf('-', StringComparison.Ordinal);
        return Year(cut < 0 ? text : text[..cut]) is { } first && Year(cut < 0 ? text : text[(cut + 1)..]) is { } last && first <= last ? (first, last) : null;

        static int? Year(string digits) => digits.Length == 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2100 ? year : null;
    }
}
