using System.Text;

namespace Rapport.Language;

/// <summary>Text from outside as HTML: every character that could begin markup is escaped, and characters that hide or turn text are shown.</summary>
public static class HtmlText
{
    /// <summary>The text, safe in an element and in a quoted attribute.</summary>
    public static string Escape(string text)
    {
        var html = new StringBuilder(text.Length + 16);
        foreach (var unit in text)
        {
            switch (unit)
            {
                case '&':
                    html.Append("&amp;");
                    break;
                case '<':
                    html.Append("&lt;");
                    break;
                case '>':
                    html.Append("&gt;");
                    break;
                case '"':
                    html.Append("&quot;");
                    break;
                case '\'':
                    html.Append("&#39;");
                    break;
                case >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\uFEFF':
                    html.Append(System.Globalization.CultureInfo.InvariantCulture, $"⟨U+{(int)unit:X4}⟩");
                    break;
                case < ' ' and not ('\n' or '\t' or '\r'):
                    html.Append(System.Globalization.CultureInfo.InvariantCulture, $"⟨U+{(int)unit:X4}⟩");
                    break;
                default:
                    html.Append(unit);
                    break;
            }
        }
        return html.ToString();
    }

    /// <summary>The text, safe in an element, with its Han, kana and Hangul runs marked by language, so that each is set in its own letters.</summary>
    public static string Marked(string text)
    {
        var html = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var language = LanguageOf(text[at]);
            var end = at + 1;
            while (end < text.Length && LanguageOf(text[end]) == language)
                end++;
            var run = Escape(text[at..end]);
            html.Append(language is null ? run : $"<span lang=\"{language}\">{run}</span>");
            at = end;
        }
        return html.ToString();
    }

    private static string? LanguageOf(char unit) => unit switch
    {
        >= '\uAC00' and <= '\uD7A3' or >= '\u1100' and <= '\u11FF' or >= '\u3130' and <= '\u318F' => "ko",
        >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or >= '\uF900' and <= '\uFAFF' => "zh",
        >= '\u3040' and <= '\u30FF' => "ja",
        _ => null,
    };
}
