using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Rapport.Language;
using Rapport.Reading.Markup;
using Rapport.Tests.Quality;

namespace Rapport.Tests.Reading.Markup;

/// <summary>
/// The text of a page, white space removed, is what a full implementation of the standard finds outside script, style, template and noscript, read as a browser
/// that runs scripts reads it. No page is excepted.
/// </summary>
public sealed class OracleTests
{
    [SharedFact]
    public void The_text_of_every_development_page_is_the_oracle_s()
    {
        var pages = GoldPages.Read(SharedFolder.File("data/extraction"));
        var differ = new string?[pages.Count];
        Parallel.For(0, pages.Count, i =>
        {
            var bytes = GoldPages.Bytes(pages[i]);
            var source = TextDecoder.DecodeSource(bytes, HtmlCharset.Find(bytes)).Text;
            var (own, other) = (Own(source), Oracle(source));
            if (own == other)
                return;
            var at = 0;
            while (at < own.Length && at < other.Length && own[at] == other[at])
                at++;
            differ[i] = $"{Path.GetFileName(pages[i].Path)}: own …{own.AsSpan(Math.Max(0, at - 20), Math.Min(60, own.Length - Math.Max(0, at - 20)))}… oracle …{other.AsSpan(Math.Max(0, at - 20), Math.Min(60, other.Length - Math.Max(0, at - 20)))}…";
        });
        var unknown = differ.OfType<string>().ToList();
        Assert.True(unknown.Count == 0, $"{unknown.Count} pages differ:\n{string.Join('\n', unknown)}");
    }

    private static string Own(string source)
    {
        var page = Rapport.Reading.Markup.HtmlParser.Parse(source);
        var text = new StringBuilder();
        var nodes = page.Nodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i].Tag is HtmlTag.Script or HtmlTag.Style or HtmlTag.Template or HtmlTag.Noscript)
                i = nodes[i].SubtreeEnd - 1;
            else if (nodes[i].Tag == HtmlTag.Text)
                Add(text, CharacterReferences.Resolve(source.AsSpan(nodes[i].Start, nodes[i].End - nodes[i].Start), inAttribute: false, nodes[i].HasReferences));
        }
        return text.ToString();
    }

    private static string Oracle(string source)
    {
        var text = new StringBuilder();
        Walk(new AngleSharp.Html.Parser.HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(source));
        return text.ToString();

        void Walk(INode start)
        {
            var open = new Stack<INode>();
            open.Push(start);
            while (open.Count > 0)
            {
                var node = open.Pop();
                if (node is IText words)
                    Add(text, words.Data);
                if (node is IElement { LocalName: "script" or "style" or "template" or "noscript" })
                    continue;
                for (var i = node.ChildNodes.Length - 1; i >= 0; i--)
                    open.Push(node.ChildNodes[i]);
            }
        }
    }

    private static void Add(StringBuilder text, string words)
    {
        foreach (var unit in words)
        {
            if (!char.IsWhiteSpace(unit) && unit is not ('\0' or '\uFFFD'))
                text.Append(unit);
        }
    }
}
