using Rapport.Language;

namespace Rapport.Reading.Forms;

/// <summary>Takes the text out of the main part of a word processor's document: a line for each paragraph, as it is printed, so without what was struck out.</summary>
// Ref: ECMA-376, part 1, 17.3 (paragraphs and runs), 17.13.5 (revisions).
internal static class WordText
{
    /// <summary>The text with the bytes of each unit.</summary>
    public static DecodedText Read(DecodedText part)
    {
        var text = part.Text;
        var composer = new TextComposer(part);
        var scanner = new XmlScanner(text, new(0, text.Length));
        var isText = false;
        var skipped = 0; // the depth above an element whose content is not printed; 0 where none is open
        while (scanner.Read())
        {
            if (skipped > 0)
            {
                skipped = scanner.Kind == XmlToken.End && scanner.Depth < skipped ? 0 : skipped;
                continue;
            }
            switch (scanner.Kind)
            {
                // The second form of a picture's words repeats the first.
                case XmlToken.Start when scanner.LocalName is "moveFrom" or "del" or "Fallback" or "pPr" or "rPr" or "instrText":
                    skipped = scanner.Depth;
                    break;
                case XmlToken.Start when scanner.Name is "w:t":
                    isText = true;
                    break;
                case XmlToken.End when scanner.Name is "w:t":
                    isText = false;
                    break;
                case XmlToken.End when scanner.Name is "w:p":
                case XmlToken.Empty when scanner.Name is "w:br" or "w:cr" or "w:p":
                    composer.Append("\n", scanner.Span);
                    break;
                case XmlToken.Empty when scanner.Name is "w:tab":
                    composer.Append("\t", scanner.Span);
                    break;
                case XmlToken.Empty when scanner.Name is "w:noBreakHyphen":
                    composer.Append("-", scanner.Span);
                    break;
                case XmlToken.Text when isText:
                    XmlWords.Append(composer, text, scanner.Content);
                    break;
                case XmlToken.Literal when isText:
                    composer.Append(scanner.Content);
                    break;
            }
        }
        return composer.ToText();
    }
}
