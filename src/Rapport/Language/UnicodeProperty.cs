using System.Globalization;

namespace Rapport.Language;

/// <summary>What the text layer needs to know of a code point.</summary>
/// <param name="Category">Its general category.</param>
/// <param name="Script">Its script.</param>
/// <param name="Combining">Its canonical combining class; 0 for a starter.</param>
/// <param name="Flags">Bits 0 and 1: the NFC and NFKC quick checks do not say yes. Bits 2 and 3: no boundary before it in NFC and NFKC.</param>
internal readonly record struct UnicodeProperty(UnicodeCategory Category, Script Script, byte Combining, byte Flags)
{
    /// <summary>Whether it may stand in the form without looking at its neighbours.</summary>
    public bool IsQuick(bool compatible) => (Flags & (compatible ? 2 : 1)) == 0;

    /// <summary>Whether text may be cut before it, each side normalised alone and the sides joined.</summary>
    public bool IsBoundary(bool compatible) => (Flags & (compatible ? 8 : 4)) == 0;
}
