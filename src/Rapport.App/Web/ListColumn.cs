using System.Globalization;

namespace Rapport.App.Web;

/// <summary>A column of a <see cref="ListTable{T}"/>.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
internal sealed record ListColumn<T>
{
    private ListColumn(string name, string key, bool numeric, Func<T, string?> text, Func<T, SafeHtml> cell) => (Name, Key, Numeric, Text, Cell) = (name, key, numeric, text, cell);

    /// <summary>The header on the page.</summary>
    public string Name { get; }

    /// <summary>The header in files.</summary>
    public string Key { get; }

    /// <summary>Whether its cells are numbers.</summary>
    public bool Numeric { get; }

    /// <summary>A cell's text in files, or null.</summary>
    public Func<T, string?> Text { get; }

    /// <summary>A cell on the page.</summary>
    public Func<T, SafeHtml> Cell { get; }

    /// <summary>A column of words.</summary>
    /// <param name="name">The header on the page.</param>
    /// <param name="key">The header in files.</param>
    /// <param name="text">A cell's text.</param>
    /// <param name="cell">A cell on the page, where it is more than its text.</param>
    public static ListColumn<T> Words(string name, string key, Func<T, string?> text, Func<T, SafeHtml>? cell = null) => new(name, key, false, text, cell ?? (row => SafeHtml.Words(text(row) ?? "–")));

    /// <summary>A column of numbers.</summary>
    /// <param name="name">The header on the page, with its unit.</param>
    /// <param name="key">The header in files.</param>
    /// <param name="number">A cell's number, or null.</param>
    /// <param name="decimals">How many decimals the page shows; files have all.</param>
    public static ListColumn<T> Number(string name, string key, Func<T, double?> number, int decimals = 0) => new(
        name, key, true, row => number(row) is { } value && double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : null, row => HtmlWriter.Of($"{number(row)?.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace('-', '−') ?? "–"}"));
}
