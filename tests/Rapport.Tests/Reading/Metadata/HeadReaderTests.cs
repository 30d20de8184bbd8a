using System.Text;
using Rapport.Reading;

namespace Rapport.Tests.Reading.Metadata;

/// <summary>What the head of a page is believed in, and what not. The texts are made up.</summary>
public sealed class HeadReaderTests
{
    [Theory]
    [InlineData("de", "Der Hafen war im Winter nicht frei von Eis, und die Schiffe mussten auf den Morgen warten. Nicht einer von ihnen fuhr.", "de")]
    [InlineData("en", "Der Hafen war im Winter nicht frei von Eis, und die Schiffe mussten auf den Morgen warten. Nicht einer von ihnen fuhr.", null)]
    [InlineData("de", "The harbour was not free of ice in the winter, and the ships had to wait for the morning. None of them left.", "en")]
    [InlineData("en", "항구는 겨울에 얼음이 없지 않았고 배들은 아침을 기다려야 했다. 아무도 떠나지 않았다.", "ko")]
    [InlineData("x y", "Der Hafen war im Winter nicht frei von Eis, und die Schiffe mussten auf den Morgen warten. Nicht einer von ihnen fuhr.", null)]
    public void The_text_s_own_language_stands_above_the_declared_one(string declared, string text, string? language)
    {
        var page = $"<!DOCTYPE html><html lang=\"{declared}\"><body><article><h1>Title of the page 😀</h1><p>{text}</p><p>{text}</p></article></body></html>";
        var document = Assert.IsType<Parsed<Document>.Ok>(new ArticleReader().Read(Snapshot.Of(SnapshotRole.Press, "page.html", [.. Encoding.UTF8.GetBytes(page)]))).Value;
        Assert.Equal(language, document.Language);
    }
}
