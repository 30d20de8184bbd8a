namespace Rapport.Reading.Markup;

/// <summary>Finds where the text of an element ends in which markup is no markup: scripts, styles, titles, text areas.</summary>
// Ref: WHATWG, HTML, 13.2.5.2 to 13.2.5.31.
internal static class RawText
{
    /// <summary>Where the end tag of the element begins, or the end of the source.</summary>
    /// <param name="source">The page's source.</param>
    /// <param name="at">Where its text begins.</param>
    /// <param name="name">Its name as its start tag writes it.</param>
    public static int End(string source, int at, ReadOnlySpan<char> name)
    {
        while (true)
        {
            var close = source.AsSpan(at).IndexOf("</", StringComparison.Ordinal);
            if (close < 0)
                return source.Length;
            at += close;
            var after = at + 2 + name.Length;
            if (source.AsSpan(at + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase) && (after >= source.Length || IsSpace(source[after]) || source[after] is '/' or '>'))
                return at;
            at += 2;
        }
    }

    /// <summary>The same for a script, in which <c>&lt;!--</c> hides markup from old browsers: a <c>&lt;script</c> within it must be ended before the script's own end tag counts.</summary>
    public static int ScriptEnd(string source, int at)
    {
        var (escaped, inner) = (false, false);
        while (at < source.Length)
        {
            var next = source.AsSpan(at).IndexOfAny('<', '-');
            if (next < 0)
                return source.Length;
            at += next;
            var rest = source.AsSpan(at);
            if (rest.StartsWith("<!--", StringComparison.Ordinal))
            {
                escaped = true;
                at += 2;
            }
            else if (escaped && rest.StartsWith("-->", StringComparison.Ordinal))
            {
                (escaped, inner) = (false, false);
                at += 3;
            }
            else if (escaped && !inner && IsNamed(rest, "<script"))
            {
                inner = true;
                at += 7;
            }
            else if (IsNamed(rest, "</script"))
            {
                if (!inner)
                    return at;
                inner = false;
                at += 8;
            }
            else
            {
                at++;
            }
        }
        return source.Length;
    }

    /// <summary>What the standard calls white space.</summary>
    public static bool IsSpace(char unit) => unit is ' ' or '\t' or '\n' or '\f' or '\r';

    private static bool IsNamed(ReadOnlySpan<char> rest, string tag) =>
        rest.Length > tag.Length && rest.StartsWith(tag, StringComparison.OrdinalIgnoreCase) && (IsSpace(rest[tag.Length]) || rest[tag.Length] is '/' or '>');
}
