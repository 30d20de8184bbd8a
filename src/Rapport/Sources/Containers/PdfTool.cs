using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Rapport.Sources.Containers;

/// <summary>Takes the text out of a PDF by the program <c>pdftotext</c>, where it is installed: the one program that Rapport ever starts.</summary>
public static class PdfTool
{
    private const string Name = "pdftotext";

    // A file from outside is put into the program's input, so that no name of it ever stands among the arguments.
    private static readonly string[] Arguments = ["-q", "-enc", "UTF-8", "-", "-"];

    /// <summary>The first line that the program says of its version, or null where it is not installed.</summary>
    public static string? FindVersion()
    {
        if (Find() is not { } program)
            return null;
        using var process = Start(program, ["-v"]);
        if (process is null)
            return null;
        process.StandardInput.Close();
        var said = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(5000))
            process.Kill(entireProcessTree: true);
        return said.Result.Split('\n')[0].Trim() is { Length: > 0 } line ? line : Name;
    }

    /// <summary>The text of a PDF, a form feed after each page.</summary>
    internal static Parsed<Snapshot> Read(Snapshot file, SourceLimits limits)
    {
        if (Find() is not { } program)
            return Refused(file, "no-pdftotext", "a PDF is read through the program pdftotext (of Poppler), which is not installed");
        using var process = Start(program, Arguments);
        if (process is null)
            return Refused(file, "no-pdftotext", "the program pdftotext is there but cannot be started");
        var input = Task.Run(() => Feed(process, ImmutableCollectionsMarshal.AsArray(file.Bytes)!));
        var output = Task.Run(() => Drain(process, limits.BytesPerFile));
        var said = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(limits.ProgramTime))
        {
            process.Kill(entireProcessTree: true);
            return Refused(file, "too-slow", $"pdftotext took longer than {limits.ProgramTime.TotalSeconds} seconds and was stopped");
        }
        input.Wait();
        if (output.Result is not { } text)
            return Refused(file, "too-large", $"its text has more than {limits.BytesPerFile} bytes");
        if (process.ExitCode != 0)
            return Refused(file, "malformed", $"pdftotext refused the file with code {process.ExitCode}: {said.Result.Split('\n')[0].Trim()}");
        if (text.AsSpan().IndexOfAnyExcept(" \n\r\f\t"u8) < 0)
            return Refused(file, "empty", "the PDF holds no text; it may be a picture of a page");
        var member = MemberReader.Member(file, file.Place, text, new(0, file.Bytes.Length), Name);
        return new Parsed<Snapshot>.Ok(member with { Envelope = member.Envelope! with { Charset = "utf-8", MediaType = PressForm.PdfText } });
    }

    private static string? Find()
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        {
            foreach (var name in new[] { Name, Name + ".exe" })
            {
                // A program in the folder that happens to be open is nobody's pdftotext.
                if (Path.IsPathFullyQualified(folder) && Path.Combine(folder, name) is var path && File.Exists(path))
                    return path;
            }
        }
        return null;
    }

    private static Process? Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, CreateNoWindow = true };
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static void Feed(Process process, byte[] bytes)
    {
        try
        {
            using var input = process.StandardInput.BaseStream;
            input.Write(bytes);
        }
        catch (IOException)
        {
            // The program has read enough and gone; its exit code says the rest.
        }
    }

    private static byte[]? Drain(Process process, long most)
    {
        using var all = new MemoryStream();
        var chunk = new byte[1 << 16];
        for (int read; (read = process.StandardOutput.BaseStream.Read(chunk, 0, chunk.Length)) > 0;)
        {
            if (all.Length + read > most)
            {
                process.Kill(entireProcessTree: true);
                return null;
            }
            all.Write(chunk, 0, read);
        }
        return all.ToArray();
    }

    private static Parsed<Snapshot>.Malformed Refused(Snapshot file, string code, string message) => new(new Fault(file.Place, code, message));
}
