using System.Globalization;
using System.Text;

namespace Rapport.Briefs;

/// <summary>A brief as Markdown with footnotes: for editors, diffs and e-mail.</summary>
public static class MarkdownBrief
{
    /// <summary>The text.</summary>
    public static string Render(Brief brief)
    {
        var text = new StringBuilder(32 * 1024);
        text.Append("# ").Append(Escape(brief.CaseName)).Append("\n\nAs of ").Append(Numerals.Iso(brief.AsOf)).Append(" · evidence `").Append(brief.ContentRoot).Append("`\n\n");
        foreach (var sentence in brief.Headline)
            text.Append("**").Append(Sentence(sentence, footnotes: false)).Append("**").Append(Footnotes(sentence)).Append("\n\n");
        foreach (var section in brief.Sections)
        {
            text.Append("## ").Append(Escape(section.Title)).Append("\n\n");
            foreach (var sentence in section.Sentences)
                text.Append(Sentence(sentence)).Append("\n\n");
            foreach (var table in section.Tables)
            {
                text.Append("### ").Append(Escape(table.Title)).Append("\n\n").Append(Escape(table.Summary)).Append("\n\n");
                text.Append("| ").AppendJoin(" | ", table.Headers.Select(Escape)).Append(" |\n|").Append(string.Concat(Enumerable.Repeat(" --- |", table.Headers.Length))).Append('\n');
                foreach (var row in table.Rows)
                    text.Append("| ").AppendJoin(" | ", row.Select(c => Sentence(c))).Append(" |\n");
                text.Append('\n');
            }
        }
        text.Append("## What this brief was made from\n\n");
        foreach (var (name, count) in brief.Footer.Counts)
            text.Append("- ").Append(Escape(name)).Append(": ").Append(count.ToString(CultureInfo.InvariantCulture)).Append('\n');
        foreach (var fault in brief.Footer.Faults)
            text.Append("- could not be read: ").Append(Escape(fault.ToString())).Append('\n');
        text.Append("- rules: ").Append(Escape(string.Join(", ", brief.Footer.Rules))).Append("\n\n");
        foreach (var note in brief.Notes)
            text.Append("[^").Append(note.Number.ToString(CultureInfo.InvariantCulture)).Append("]: ").Append(Escape(note.Text)).Append('\n');
        return text.ToString();
    }

    private static string Sentence(BriefSentence sentence, bool footnotes = true) => Escape(sentence.Text) + (footnotes ? Footnotes(sentence) : "");

    private static string Footnotes(BriefSentence sentence) =>
        string.Concat(sentence.Figures.Select(f => f.Note).Concat(sentence.Notes).Distinct().Select(n => $"[^{n.ToString(CultureInfo.InvariantCulture)}]"));

    // Text from outside must not become markup: every character that Markdown or HTML reads is escaped, and a line stays a line.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var unit in text)
        {
            if (unit is '\n' or '\r')
                escaped.Append(' ');
            else if (unit is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#' or '~')
                escaped.Append('\\').Append(unit);
            else if (unit is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or >= '\u200B' and <= '\u200F' || (unit < ' ' && unit != '\t'))
                escaped.Append(CultureInfo.InvariantCulture, $"⟨U+{(int)unit:X4}⟩");
            else
                escaped.Append(unit);
        }
        return escaped.ToString();
    }
}
