namespace Rapport.Tests.Extraction.Figures;

/// <summary>Arithmetic inside an article. The sentences are our own test text.</summary>
public class InternalChecksTests
{
    [Theory]
    [InlineData("South Korea's exports were 704.9 billion dollars, imports 631.8 billion dollars and the surplus 77.7 billion dollars in 2025.", "balance False")]
    [InlineData("Norway's exports stood at 709.4 billion dollars, imports at 631.8 billion dollars and the trade surplus at 77.6 billion dollars in 2025.", "balance True")]
    [InlineData("Norway's exports stood at 80 billion dollars, imports at 90 billion dollars and the trade deficit at 10 billion dollars in 2025.", "balance True")]
    [InlineData("Kenya's exports were 10.0 billion dollars, its imports 20.0 billion dollars and total trade 35.0 billion dollars in 2024.", "total False")]
    [InlineData("Peru's exports rose 10.0 percent to 110.0 billion dollars from 100.0 billion dollars in 2024.", "growth True")]
    [InlineData("Peru's exports rose 12.0 percent to 110.0 billion dollars from 100.0 billion dollars in 2024.", "growth False")]
    [InlineData("Peru's exports to Chile fell 19.9 percent to 124.8 billion dollars from 155.8 billion dollars in 2023.", "growth True")]
    [InlineData("Kenya launched 30 projects, 15 of which concern water.", "parts True")]
    [InlineData("Kenya launched 30 projects, 45 of which concern water.", "parts False")]
    [InlineData("In 2024 Chile's exports were 90.5 billion dollars. Later the text says that Chile's exports were 95.5 billion dollars in 2024.", "twice False")]
    [InlineData("In 2024 Chile's exports were 90.5 billion dollars. In 2023 Chile's exports were 95.5 billion dollars.", "")]
    [InlineData("Chile's exports were 90.5 billion dollars in 2024. Peru's imports were 30.5 billion dollars in 2024.", "")]
    [InlineData("Chips made up 120 percent of Chile's exports in 2024.", "share False")]
    public void Figures_of_one_article_fit_or_are_named(string text, string expected)
    {
        var recording = ActsText.Recorder.Record(ActsText.Document(text));
        Assert.Equal(expected, string.Join(' ', recording.Internal.Select(c => $"{c.Rule.Id["claims/".Length..^2]} {c.Holds}")));
        Assert.All(recording.Internal, c => Assert.All(c.Claims, id => Assert.Contains(recording.Claims, k => k.Id == id)));
    }
}
