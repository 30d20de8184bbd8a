namespace Rapport.Sources.Containers;

/// <summary>Knows the folder that a browser makes beside a page that it saves with its pictures and scripts: nothing in it is an article.</summary>
internal static class SavedPage
{
    // As browsers name the folder in their languages, after the page's own name.
    private static readonly string[] Endings =
    [
        "_files", ".files", "-Dateien", "-filer", "_fichiers", "_archivos", "_arquivos", "_ficheiros", "_bestanden", "_file", "_elemei", "_soubory", "_pliki", "_fitxers", "_tiedostot", "_datoteke", "_fails", "_failid", "_fájlok",
        "_dosyalar", "_bylos", "-filter", "_fisiere", "_fileler", "-Filer", "_파일", "_文件", "_檔案", "_ファイル",
    ];

    /// <summary>Whether a name is a page's.</summary>
    public static bool IsPage(string path) =>
        path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".xhtml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a path lies in the folder of a saved page.</summary>
    /// <param name="path">A path of folders with forward slashes.</param>
    /// <param name="isHeld">Whether a page of this path lies beside the folder.</param>
    public static bool IsAsset(string path, Func<string, bool> isHeld)
    {
        for (var slash = path.IndexOf('/'); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            if (IsAssetFolder(path[..slash], isHeld))
                return true;
        }
        return false;
    }

    /// <summary>Whether a folder is the folder of a saved page.</summary>
    public static bool IsAssetFolder(string folder, Func<string, bool> isHeld)
    {
        foreach (var ending in Endings)
        {
            if (folder.EndsWith(ending, StringComparison.Ordinal) && folder[..^ending.Length] is { Length: > 0 } name && (isHeld(name + ".html") || isHeld(name + ".htm") || isHeld(name + ".xhtml")))
                return true;
        }
        return false;
    }
}
