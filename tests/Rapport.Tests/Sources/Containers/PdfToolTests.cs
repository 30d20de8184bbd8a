using Rapport.Sources.Containers;
using Rapport.Tests.Ledger;

namespace Rapport.Tests.Sources.Containers;

/// <summary>The program itself is absent from most machines that build; what surrounds it is tested with one of our own in its place.</summary>
[Collection(nameof(PathOfPrograms))]
public sealed class PdfToolTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rapport-pdf-").FullName;
    private readonly string? _path = Environment.GetEnvironmentVariable("PATH");

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("PATH", _path);
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Without_the_program_a_pdf_is_a_fault_that_names_it()
    {
        Environment.SetEnvironmentVariable("PATH", _folder);
        var fault = Assert.IsType<Parsed<Snapshot>.Malformed>(Assert.Single(Held.Open("%PDF-1.7\n", "a.pdf"))).Fault;
        Assert.Equal("no-pdftotext", fault.Code);
        Assert.Null(PdfTool.FindVersion());
    }

    [UnixFact]
    public void The_text_it_gives_is_read()
    {
        Program("cat > /dev/null; printf 'Harbours of Testwick grow again\\n\\n%s\\n\\f' '" + Held.Paragraph + "'");
        var document = Held.Read(Assert.Single(Held.Open("%PDF-1.7\nx", "a.pdf")));
        Assert.Equal("Harbours of Testwick grow again", document.Title);
        Assert.Equal(Held.Paragraph, document.Body.Trim());
        Assert.Equal("a.pdf", document.Container!.Place);
    }

    [UnixFact]
    public void What_it_does_wrong_is_a_fault()
    {
        Check("cat > /dev/null; sleep 60", "too-slow");
        Check("cat > /dev/null; echo 'Syntax Error: no trailer' >&2; exit 1", "malformed");
        Check("cat > /dev/null; printf '\\f\\f'", "empty");
        Check("exec yes word", "too-large");

        void Check(string script, string code)
        {
            Program(script);
            Assert.Equal([code], Held.Open("%PDF-1.7\nx", "a.pdf", new() { ProgramTime = TimeSpan.FromSeconds(2), BytesPerFile = 1 << 20 }).Select(Held.Code));
        }
    }

    private void Program(string script)
    {
        var path = Path.Combine(_folder, "pdftotext");
        File.WriteAllText(path, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Environment.SetEnvironmentVariable("PATH", _folder + Path.PathSeparator + _path);
    }
}
