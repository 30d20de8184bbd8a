using System.Text;
using Rapport.Statistics;

namespace Rapport.Tests.Statistics;

public class CsvReaderTests
{
    private static List<(int Line, string[] Fields)> Read(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new CsvReader(bytes);
        var rows = new List<(int, string[])>();
        var fields = new List<CsvField>();
        while (reader.ReadRow(fields))
        {
            var texts = new string[fields.Count];
            for (var i = 0; i < fields.Count; i++)
                texts[i] = fields[i].Text(bytes);
            rows.Add((reader.Line, texts));
        }
        return rows;
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "a|b/1|2")]
    [InlineData("a,b\r\n1,2\r\n", "a|b/1|2")]
    [InlineData("a,b\r1,2", "a|b/1|2")]
    [InlineData("\uFEFFa,b\n1,2", "a|b/1|2")]
    [InlineData("\"x, \"\"y\"\"\",b\n", "x, \"y\"|b")]
    [InlineData("\"two\nlines\",b\n1,2", "two\nlines|b/1|2")]
    [InlineData("a,\n,b\n", "a|/|b")]
    [InlineData("한국,中國,é\U0001F600\n", "한국|中國|é\U0001F600")]
    [InlineData("\n\na,b\n\n", "a|b")]
    [InlineData("", "")]
    public void Rows_and_fields_are_told_apart(string text, string expected) =>
        Assert.Equal(expected, string.Join('/', Read(text).Select(r => string.Join('|', r.Fields))));

    [Fact]
    public void A_line_end_within_quotes_still_counts_as_a_line() =>
        Assert.Equal([1, 3], Read("\"a\nb\",c\n1,2\n").Select(r => r.Line));

    [Fact]
    public void A_quote_that_never_ends_is_told_with_its_line()
    {
        var bytes = Encoding.UTF8.GetBytes("a,b\n1,\"2\n3,4\n");
        var reader = new CsvReader(bytes);
        var fields = new List<CsvField>();
        while (reader.ReadRow(fields))
        {
        }
        Assert.Equal(2, reader.OpenQuote);
    }

    [Fact]
    public void Any_bytes_end_without_an_exception_and_every_field_lies_within_them()
    {
        var state = 12345u;
        for (var round = 0; round < 400; round++)
        {
            var bytes = new byte[round % 60];
            for (var i = 0; i < bytes.Length; i++)
            {
                state = (state * 1664525) + 1013904223;
                bytes[i] = ",\"\n\rab\0\u00ff"u8[(int)(state >> 24) % 8];
            }
            var reader = new CsvReader(bytes);
            var fields = new List<CsvField>();
            while (reader.ReadRow(fields))
            {
                foreach (var field in fields)
                    Assert.True(field.Start >= 0 && field.Start + field.Length <= bytes.Length);
            }
        }
    }
}
