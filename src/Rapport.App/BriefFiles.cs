using System.Text;
using Rapport.Pipeline;

namespace Rapport.App;

/// <summary>Where a case's brief lies: <c>brief/brief.html</c>, <c>.md</c>, <c>.json</c> and <c>.docx</c> in its folder. A file is replaced whole or not at all.</summary>
internal static class BriefFiles
{
    /// <summary>The page.</summary>
    public static string Html(string folder) => Path.Combine(folder, "brief", "brief.html");

    /// <summary>Writes all four, or says why not.</summary>
    public static Fault? Write(string folder, RenderedBrief brief)
    {
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "brief"));
            Replace(Html(folder), brief.Html);
            Replace(Path.Combine(folder, "brief", "brief.md"), brief.Markdown);
            Replace(Path.Combine(folder, "brief", "brief.json"), brief.Json);
            Replace(Path.Combine(folder, "brief", "brief.docx"), brief.Docx);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new(folder, "unwritable", $"the brief cannot be written: {fault.Message}");
        }
    }

    private static void Replace(string path, string text) => Replace(path, Encoding.UTF8.GetBytes(text));

    private static void Replace(string path, ReadOnlyMemory<byte> bytes)
    {
        var beside = path + ".new";
        File.WriteAllBytes(beside, bytes.Span);
        File.Move(beside, path, overwrite: true);
    }
}
