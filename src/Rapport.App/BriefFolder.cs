using System.Security.Cryptography;
using System.Text;
using Rapport.Pipeline;

namespace Rapport.App;

/// <summary>A brief as a folder of files that opens from a disk, with their hashes beside them and, where a key is given, a detached signature of each that openssl can verify.</summary>
internal static class BriefFolder
{
    private const string Hashes = "SHA256SUMS";

    /// <summary>Writes the folder, or says why not.</summary>
    /// <param name="folder">The folder; made where it is not there.</param>
    /// <param name="brief">The brief.</param>
    /// <param name="key">A private key as PEM, RSA or on an elliptic curve, or null.</param>
    public static Fault? Write(string folder, RenderedBrief brief, string? key)
    {
        try
        {
            using var signer = key is null ? null : Signer.Of(key);
            Directory.CreateDirectory(folder);
            var files = new (string Name, byte[] Bytes)[] { ("brief.docx", brief.Docx.ToArray()), ("brief.html", Encoding.UTF8.GetBytes(brief.Html)), ("brief.json", Encoding.UTF8.GetBytes(brief.Json)), ("brief.md", Encoding.UTF8.GetBytes(brief.Markdown)) };
            var sums = string.Concat(files.Select(f => $"{Convert.ToHexStringLower(SHA256.HashData(f.Bytes))}  {f.Name}\n"));
            foreach (var (name, bytes) in files.Append((Hashes, Encoding.UTF8.GetBytes(sums))))
            {
                File.WriteAllBytes(Path.Combine(folder, name), bytes);
                if (signer is not null)
                    File.WriteAllBytes(Path.Combine(folder, name + ".sig"), signer.Sign(bytes));
            }
            if (signer is not null)
                File.WriteAllText(Path.Combine(folder, "public-key.pem"), signer.PublicKey + "\n");
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new(folder, "unwritable", $"the brief cannot be written: {fault.Message}");
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            return new(key ?? folder, "key", $"found no key to sign with, expected a private key as PEM, RSA or on an elliptic curve, without a password: {fault.Message}");
        }
    }

    // SHA-256 with either kind of key, as `openssl dgst -sha256 -verify public-key.pem -signature FILE.sig FILE` reads it.
    private sealed class Signer(RSA? rsa, ECDsa? curve) : IDisposable
    {
        public string PublicKey => rsa?.ExportSubjectPublicKeyInfoPem() ?? curve!.ExportSubjectPublicKeyInfoPem();

        public static Signer Of(string file)
        {
            var pem = File.ReadAllText(file);
            var rsa = RSA.Create();
            try
            {
                rsa.ImportFromPem(pem);
                return new(rsa, null);
            }
            catch (Exception other) when (other is CryptographicException or ArgumentException)
            {
                // No RSA key: it may be one on a curve, and if it is neither, that says why.
                rsa.Dispose();
            }
            var curve = ECDsa.Create();
            try
            {
                curve.ImportFromPem(pem);
                return new(null, curve);
            }
            catch
            {
                curve.Dispose();
                throw;
            }
        }

        public byte[] Sign(byte[] bytes) => rsa is not null
            ? rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : curve!.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

        public void Dispose()
        {
            rsa?.Dispose();
            curve?.Dispose();
        }
    }
}
