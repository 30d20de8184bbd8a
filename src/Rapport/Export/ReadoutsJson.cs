using System.Collections.Immutable;
using System.Text.Json;

namespace Rapport.Export;

/// <summary>Writes two texts about one meeting beside each other as <c>rapport/readouts/1</c>.</summary>
public static class ReadoutsJson
{
    /// <summary>One object a pair of texts.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="left">The left text and its name.</param>
    /// <param name="right">The right text and its name.</param>
    /// <param name="lines">Their sentences.</param>
    public static void Write(Utf8JsonWriter json, (string Name, string Text) left, (string Name, string Text) right, ImmutableArray<ReadoutLine> lines)
    {
        json.WriteStartObject();
        json.Schema("readouts");
        json.WriteString("left", left.Name);
        json.WriteString("right", right.Name);
        json.List("lines", lines, line =>
        {
            json.WriteStartObject();
            json.WriteString("kind", Word.Of(line.Kind));
            json.Number("likeness", line.Left is null || line.Right is null ? null : line.Likeness);
            Side("left", left.Text, line.Left, line.LeftApart);
            Side("right", right.Text, line.Right, line.RightApart);
            json.WriteEndObject();
        });
        json.WriteEndObject();

        void Side(string name, string text, TextSpan? sentence, ImmutableArray<TextSpan> apart)
        {
            if (sentence is not { } span)
            {
                json.WriteNull(name);
                return;
            }
            json.WriteStartObject(name);
            json.WriteString("text", span.Of(text));
            json.Span("span", span);
            json.Texts("apart", apart.Select(a => a.Of(text)));
            json.WriteEndObject();
        }
    }
}
