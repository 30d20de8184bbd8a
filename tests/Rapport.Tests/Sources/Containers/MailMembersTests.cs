using System.Text;

namespace Rapport.Tests.Sources.Containers;

public sealed class MailMembersTests
{
    [Fact]
    public void A_page_saved_as_a_mail_is_the_page_with_its_address_and_charset()
    {
        var mhtml = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://harbor-gazette.example/a?b=1\r\nSubject: =?utf-8?Q?Harbours?=\r\nDate: Tue, 6 Jan 2026 08:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--b--\"\r\n\r\n\r\n"
            + "----b--\r\nContent-Type: text/html; charset=windows-1252\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://harbor-gazette.example/a?b=1\r\n\r\n"
            + Held.Page("Harbours of Testwick grow", "The caf=E9 of the harbour took in 12 percent more guests in January than a y=\r\near before, its owner said on Monday.").Replace("lang=\"en\"", "lang=3D\"en\"", StringComparison.Ordinal)
            + "\r\n----b--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://harbor-gazette.example/x.png\r\n\r\niVBORw0KGgo=\r\n----b----\r\n";
        var taken = Held.Ok(Assert.Single(Held.Open(mhtml, "saved.mhtml")));
        Assert.Equal(("https://harbor-gazette.example/a?b=1", "windows-1252"), (taken.Envelope!.Address, taken.Envelope.Charset));
        Assert.Equal(["mail", "quoted-printable"], taken.Envelope.Container!.Steps.AsEnumerable());
        var document = Held.Read(new Parsed<Snapshot>.Ok(taken));
        Assert.Equal("Harbours of Testwick grow", document.Title);
        Assert.Contains("The café of the harbour took in 12 percent more guests in January than a year before", document.Body, StringComparison.Ordinal);
        Assert.Null(document.Published);
        Assert.Equal("https://harbor-gazette.example/a?b=1", document.Url);
    }

    [Fact]
    public void A_mail_states_its_subject_sender_and_date_where_its_text_states_none()
    {
        var mail = "Received: from x\r\nFrom: =?utf-8?B?" + Convert.ToBase64String("김가상"u8) + "?= <kim@a.example>\r\nSubject: =?utf-8?B?" + Convert.ToBase64String("두 항구의 교역"u8) + "?=\r\nDate: Tue, 06 Jan 2026 08:00:00 +0900\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n"
            + "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nplain\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<p>" + Held.Paragraph + "</p><p>Nobody in the town had expected as much after so long a winter, the office said.</p>\r\n--b--\r\n";
        var outcome = Assert.Single(Held.Open(mail, "a.eml"));
        var document = Held.Read(outcome);
        Assert.Equal(("두 항구의 교역", "김가상"), (document.Title, Assert.Single(document.Authors).Name));
        Assert.Equal(("2026-01-06T08:00:00", "+09:00"), (document.Published!.ToIso(), document.Published.Zone));
        var at = Held.Ok(outcome).Envelope!.Container!.Bytes;
        Assert.StartsWith("<p>The harbour", Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(mail), (int)at.Start, (int)at.Length), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_attached_and_may_be_read_is_an_article_of_its_own()
    {
        var mail = "Message-ID: <1@a.example>\nFrom: a@a.example\nSubject: Clips\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nTwo clips are attached, as was agreed on Monday morning with the office of the harbour.\n"
            + "--b\nContent-Type: text/html; name=clip.html\nContent-Disposition: attachment; filename=clip.html\nContent-Transfer-Encoding: base64\n\n" + Convert.ToBase64String(Encoding.UTF8.GetBytes(Held.Page("Harbours of Testwick grow"))) + "\n"
            + "--b\nContent-Type: application/zip; name=x.zip\nContent-Disposition: attachment; filename=x.zip\nContent-Transfer-Encoding: base64\n\n" + Convert.ToBase64String(Held.Zip(("../a.txt", "x"u8.ToArray()), ("b.txt", "Exports grew"u8.ToArray()))) + "\n"
            + "--b\nContent-Type: image/png\nContent-Disposition: attachment; filename=x.png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--b--\n";
        var opened = Held.Open(mail, "a.eml");
        Assert.Equal(["ok", "ok", "path", "ok"], opened.Select(Held.Code));
        Assert.Equal("Harbours of Testwick grow", Held.Read(opened[1]).Title);
        Assert.Equal("a.eml!x.zip!b.txt", Held.Ok(opened[3]).Place);
    }

    [Fact]
    public void A_text_that_begins_with_a_date_is_no_mail() =>
        Assert.Equal("Date: 6 January 2026\nSubject: x\n\n" + Held.Paragraph, Held.Text(Held.Ok(Assert.Single(Held.Open("Date: 6 January 2026\nSubject: x\n\n" + Held.Paragraph, "a.txt")))));

    [Fact]
    public void A_mail_of_a_thousand_layers_is_bounded()
    {
        var mail = new StringBuilder("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b0\n\n");
        for (var i = 0; i < 1000; i++)
            mail.Append(System.Globalization.CultureInfo.InvariantCulture, $"--b{i}\nContent-Type: multipart/mixed; boundary=b{i + 1}\n\n");
        Assert.Equal(["empty"], Held.Open(mail.ToString(), "a.eml").Select(Held.Code));
    }
}
