using System.Xml;

namespace Rapport.Sources.Containers;

/// <summary>Finds out whether a text is XML that may be gone through: well-formed, without a document type, no deeper than any feed is.</summary>
internal static class XmlCheck
{
    private const int Deepest = 256;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        // Feeds carry control characters from broken editors; they are text like any other here.
        CheckCharacters = false,
        ConformanceLevel = ConformanceLevel.Document,
    };

    /// <summary>What is wrong with it, with its line and column, or null.</summary>
    public static Fault? Find(string xml, string place)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), Settings);
            while (reader.Read())
            {
                if (reader.Depth > Deepest)
                    return new(place, "malformed", $"elements are nested more than {Deepest} deep", ((IXmlLineInfo)reader).LineNumber, ((IXmlLineInfo)reader).LinePosition);
            }
            return null;
        }
        catch (XmlException wrong)
        {
            var reason = wrong.Message.Contains("DTD", StringComparison.Ordinal)
                ? "a document type is declared, which is never followed"
                : "the XML is not well-formed: " + Reason(wrong.Message);
            return new(place, "malformed", reason, wrong.LineNumber > 0 ? wrong.LineNumber : null, wrong.LinePosition > 0 ? wrong.LinePosition : null);
        }
    }

    // Without the place, which the fault has, and the advice to programmers.
    private static string Reason(string message)
    {
        var end = message.IndexOf(" Line ", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }
}
