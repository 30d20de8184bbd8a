using System.Text;
using Rapport.Reading;
using Rapport.Sources;

namespace Rapport.Tests.Sources.Containers;

/// <summary>Files that hold others, damaged at random: no crash, no hang, and what is read from them still tiles and leads to its bytes. The chance is seeded.</summary>
public sealed class HostileContainersTests
{
    private const int Rounds = 4_000;

    public static TheoryData<string> Kinds => [.. Seeds.Keys];

    private static readonly Dictionary<string, byte[]> Seeds = new(StringComparer.Ordinal)
    {
        ["zip"] = Held.Zip(("a.html", Encoding.UTF8.GetBytes(Held.Page("Harbours"))), ("b/c.txt", "Exports grew 🌲"u8.ToArray())),
        ["docx"] = Held.Zip(("word/document.xml", "<?xml version=\"1.0\"?><w:document xmlns:w=\"x\"><w:body><w:p><w:r><w:t>Exports &amp; harbours grew by 12 percent in January, the office said.</w:t></w:r></w:p></w:body></w:document>"u8.ToArray())),
        ["warc"] = [.. Held.Warc("response", "https://a.example/1", Held.Http(Encoding.UTF8.GetBytes(Held.Page("Harbours")))), .. Held.Warc("response", "https://a.example/2", Held.Http(Held.Gzip(Encoding.UTF8.GetBytes(Held.Page("Ships"))), "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"))],
        ["gz"] = Held.Gzip(Encoding.UTF8.GetBytes(Held.Page("Harbours"))),
        ["eml"] = Encoding.UTF8.GetBytes("MIME-Version: 1.0\r\nFrom: A <a@a.example>\r\nSubject: =?utf-8?Q?H=C3=A4fen?=\r\nDate: Tue, 06 Jan 2026 08:00:00 +0900\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>" + Held.Paragraph + "</p>\r\n--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nmore\r\n--b--\r\n"),
        ["rss"] = Encoding.UTF8.GetBytes("<rss version=\"2.0\"><channel><title>Gazette</title><item><title>두 항구 &amp;amp; 🌲</title><link>https://a.example/1</link><pubDate>Tue, 06 Jan 2026 08:00:00 +0900</pubDate><description><![CDATA[<p>" + Held.Paragraph + "</p>]]></description></item><item><title>x</title><description>&lt;p&gt;" + Held.Paragraph + "&lt;/p&gt;</description></item></channel></rss>"),
        ["atom"] = Encoding.UTF8.GetBytes("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title type=\"html\">x &lt;b&gt;y&lt;/b&gt;</title><link href=\"https://a.example/1\"/><author><name>A B</name></author><content type=\"xhtml\"><div><p>" + Held.Paragraph + "</p></div></content></entry></feed>"),
        ["factiva"] = Encoding.UTF8.GetBytes("HD  Harbours grow\nBY  By Anna Testwell\nWC  212 words\nPD  6 January 2026\nET  08:15\nSN  Gazette\nLA  English\n\nLP  " + Held.Paragraph + "\n\nTD  More 🌲.\n\nDocument HRBGZT0020260106em160001a\n"),
        ["nexis"] = Encoding.UTF8.GetBytes("   1 of 1 DOCUMENTS\n\n      The Harbor Gazette\n\n     January 6, 2026 Tuesday\n\nHarbours grow\n\nBYLINE: Anna Testwell\n\nLENGTH: 212 words\n\nBODY:\n\n" + Held.Paragraph + "\n\nLOAD-DATE: January 7, 2026\n"),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_that_is_damaged_breaks_the_reading(string kind)
    {
        var limits = new SourceLimits { BytesPerFile = 1 << 20, TotalInflated = long.MaxValue };
        var reader = new ArticleReader();
        var chance = new Random(kind.Length * 7919);
        var read = 0;
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var outcome in Held.Open(Damaged(Seeds[kind], chance), "x." + kind, limits))
            {
                if (outcome is not Parsed<Snapshot>.Ok taken || reader.Read(taken.Value) is not Parsed<Document>.Ok { Value: var document })
                    continue;
                read++;
                var at = 0;
                foreach (var zone in document.Zones)
                {
                    Assert.Equal(at, zone.Span.Start);
                    at = zone.Span.End;
                }
                Assert.Equal(document.Text.Length, at);
                Assert.Equal(document.Text.Length, document.Runs.IsEmpty ? 0 : document.Runs[^1].Text.End);
                Assert.All(document.Runs, run => Assert.InRange(run.Bytes.End, 0, taken.Value.Bytes.Length));
            }
        }
        Assert.True(read > 0);
    }

    private static byte[] Damaged(byte[] bytes, Random chance)
    {
        var copy = bytes.ToList();
        for (var i = chance.Next(1, 6); i > 0 && copy.Count > 0; i--)
        {
            var at = chance.Next(copy.Count);
            switch (chance.Next(6))
            {
                case 0: copy[at] = (byte)chance.Next(256); break;
                case 1: copy.RemoveRange(at, Math.Min(chance.Next(1, 40), copy.Count - at)); break;
                case 2: copy.Insert(at, "<>&;\n\r\0\"-:="u8[chance.Next(11)]); break;
                case 3: copy.InsertRange(at, copy.GetRange(at, Math.Min(chance.Next(1, 60), copy.Count - at))); break;
                case 4: copy.RemoveRange(at, copy.Count - at); break;
                default: copy[at] ^= (byte)(1 << chance.Next(8)); break;
            }
        }
        return [.. copy];
    }
}
