using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Rapport.Language;

namespace Rapport.App.Web;

/// <summary>Builds HTML from interpolated strings: what stands in the string is markup, what stands in its braces is text and is escaped, unless it is <see cref="SafeHtml"/> already. So text from outside cannot become markup by forgetting.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _html = new(4096);

    /// <summary>A piece of HTML by itself.</summary>
    public static SafeHtml Of(Piece piece) => new(piece.ToString());

    /// <summary>Adds a piece.</summary>
    public HtmlWriter Add([InterpolatedStringHandlerArgument("")] ref Hole piece)
    {
        // The handler wrote into this writer already.
        _ = piece;
        return this;
    }

    /// <summary>Adds what is markup already.</summary>
    public HtmlWriter Add(SafeHtml markup)
    {
        _html.Append(markup.Html);
        return this;
    }

    /// <summary>What was written.</summary>
    public SafeHtml ToMarkup() => new(_html.ToString());

    private static void Write(StringBuilder html, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case SafeHtml markup:
                html.Append(markup.Html);
                break;
            case string text:
                html.Append(HtmlText.Escape(text));
                break;
            case IFormattable number:
                html.Append(HtmlText.Escape(number.ToString(null, CultureInfo.InvariantCulture)));
                break;
            default:
                html.Append(HtmlText.Escape(value.ToString() ?? ""));
                break;
        }
    }

    /// <summary>Writes an interpolated string into a writer.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Hole
    {
        private readonly StringBuilder _html;

        public Hole(int literalLength, int formattedCount, HtmlWriter writer)
        {
            _ = (literalLength, formattedCount);
            _html = writer._html;
        }

        public void AppendLiteral(string markup) => _html.Append(markup);

        public void AppendFormatted<T>(T value) => Write(_html, value);
    }

    /// <summary>Collects an interpolated string as a piece of its own.</summary>
    [InterpolatedStringHandler]
    internal readonly struct Piece
    {
        private readonly StringBuilder _html;

        public Piece(int literalLength, int formattedCount)
        {
            _ = formattedCount;
            _html = new(literalLength + 64);
        }

        public void AppendLiteral(string markup) => _html.Append(markup);

        public void AppendFormatted<T>(T value) => Write(_html, value);

        /// <inheritdoc/>
        public override string ToString() => _html.ToString();
    }
}
