using System.Security.Cryptography;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Rapport.Tests.App;

namespace Rapport.Tests.Export;

/// <summary>The brief as an office hands it on: a document with real footnotes, a folder with hashes and signatures.</summary>
public sealed class BriefHandedOnTests(HandedOnCase held) : IClassFixture<HandedOnCase>, IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void The_document_is_sound_and_every_footnote_is_referred_to_once()
    {
        using var document = WordprocessingDocument.Open(Path.Combine(held.Folder, "brief", "brief.docx"), false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}").Take(5));
        var body = document.MainDocumentPart!.Document!.Body!;
        var references = body.Descendants<FootnoteReference>().Select(r => (int)r.Id!.Value).ToArray();
        Assert.Equal(Enumerable.Range(1, references.Length), references);
        var notes = document.MainDocumentPart.FootnotesPart!.Footnotes!.Elements<Footnote>().Where(f => f.Type is null).ToArray();
        Assert.Equal(references, notes.Select(n => (int)n.Id!.Value));
        Assert.All(notes, n => Assert.True(n.InnerText.Trim().Length > 5));
        Assert.Contains(body.Elements<Paragraph>(), p => p.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1" && p.InnerText == "What is at stake for each side");
        Assert.True(body.Elements<Table>().Count() > 5);
    }

    [Fact]
    public void The_same_brief_is_the_same_document()
    {
        byte[] Written()
        {
            using var scratch = new ScratchFolder();
            var folder = scratch.BundledCase();
            Assert.Equal(0, Shell.Run("run", folder).Exit);
            return File.ReadAllBytes(Path.Combine(folder, "brief", "brief.docx"));
        }

        Assert.Equal(Written(), Written());
    }

    [Fact]
    public void A_folder_carries_hashes_and_signatures_that_the_public_key_verifies()
    {
        using var rsa = RSA.Create(2048);
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        foreach (var (name, pem) in new[] { ("rsa", rsa.ExportPkcs8PrivateKeyPem()), ("curve", curve.ExportPkcs8PrivateKeyPem()) })
        {
            var (key, folder) = (Path.Combine(_scratch.Path, name + ".pem"), Path.Combine(_scratch.Path, name));
            File.WriteAllText(key, pem);
            Assert.Equal(0, Shell.Run("brief", held.Folder, "--to", folder, "--sign", key).Exit);
            foreach (var line in File.ReadLines(Path.Combine(folder, "SHA256SUMS")))
                Assert.Equal(line[..64], Identity.Sha256(File.ReadAllBytes(Path.Combine(folder, line[66..]))));
            var (signed, signature) = (File.ReadAllBytes(Path.Combine(folder, "brief.html")), File.ReadAllBytes(Path.Combine(folder, "brief.html.sig")));
            Assert.True(name == "rsa"
                ? rsa.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
                : curve.VerifyData(signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
            Assert.False(File.ReadAllText(Path.Combine(folder, "public-key.pem")).Contains("PRIVATE", StringComparison.Ordinal));
        }
        Assert.Equal(2, Shell.Run("brief", held.Folder, "--sign", "key.pem").Exit);
        File.WriteAllText(Path.Combine(_scratch.Path, "none.pem"), "no key");
        Assert.Equal(3, Shell.Run("brief", held.Folder, "--to", Path.Combine(_scratch.Path, "x"), "--sign", Path.Combine(_scratch.Path, "none.pem")).Exit);
    }

    [Fact]
    public void Points_stand_in_three_tiers_with_likelihood_apart_from_confidence()
    {
        var brief = Shell.Run("brief", held.Folder).Output;
        Assert.Contains("| Tier | Point | Why | Likelihood that it is raised | Confidence |", brief, StringComparison.Ordinal);
        Assert.Contains("| certain to come up |", brief, StringComparison.Ordinal);
        Assert.Contains("What would change the judgement: ", brief, StringComparison.Ordinal);
    }
}
