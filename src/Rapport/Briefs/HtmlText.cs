using System.Text;

namespace Rapport.Briefs;

/// <summary>Text from outside as HTML: every character that could begin markup is escaped, and characters that hide or turn text are shown.</summary>
internal static class HtmlText
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
}
