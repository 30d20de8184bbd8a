using Microsoft.Data.Sqlite;
using Rapport.Language;

namespace Rapport.Tests.Language;

public sealed class SearchTermsTests
{
    [Theory]
    [InlineData("Relations between them", "relat between them relations")]
    [InlineData("co-productions", "co product productions coproduct coproductions")]
    [InlineData("co productions", "co product coproduct coproductions productions")]
    [InlineData("China’s U.S. don’t", "china usa dont")]
    [InlineData("1,234.5 and 3%", "1234.5 and 3")]
    [InlineData("李在明 韓", "李在 在明 明 韓")]
    [InlineData("한국의 관계", "한국 국의 의 관계 계 한국의")]
    [InlineData("\uF9E1在", "李在 在")]
    [InlineData("Chŏng São 😀", "chong sao")]
    [InlineData("-- ' \" 😀", "")]
    [InlineData("", "")]
    public void The_index_holds_words_in_order_and_then_a_tail(string text, string terms) => Assert.Equal(terms, SearchTerms.ToIndexText(text));

    [Fact]
    public void Every_term_leads_back_to_its_word()
    {
        const string text = "The ｃo‑productions of 한국과 \uF9E1在明\u200B rose";
        Assert.Equal(
            [("the", "The"), ("co", "ｃo"), ("product", "productions"), ("of", "of"), ("한국", "한국"), ("국과", "국과"), ("과", "과"), ("李在", "\uF9E1在"), ("在明", "在明"), ("明", "明"), ("rose", "rose"),
             ("productions", "productions"), ("coproduct", "ｃo‑productions"), ("coproductions", "ｃo‑productions"), ("한국과", "한국과")],
            SearchTerms.Of(text).Select(term => (term.Term, term.Span.Of(text))));
    }

    [Theory]
    [InlineData("co-production", "co productions|co-production|coproduction", "production of co-operatives")]
    [InlineData("co production", "co productions|co-production|coproductions", "coal")]
    [InlineData("coproduction", "co productions|co-production|coproductions", "production")]
    [InlineData("China-South Korea", "China South Korea|China–South Korea|China—South Korea", "China and the South of Korea")]
    [InlineData("platform-based", "platform based|platform-based|platform\u2011based industries", "based on a platform")]
    [InlineData("semiconductor", "semiconductors|Semiconductor exports", "conductor")]
    [InlineData("relati", "relations|the relationship", "related|rely")]
    [InlineData("Relations", "relation|relational", "rel")]
    [InlineData("\"South Korea\"", "China–South Korea ties|south korea", "Korea, South of|South and Korea")]
    [InlineData("“South Korea”", "in South Korea", "Korea South")]
    [InlineData("U.S.", "the US said|the U.S. said|US-led|U.S.-led|the U.S.'s view", "use|they told us|usual")]
    [InlineData("US", "the US said|the U.S. said", "use|told us")]
    [InlineData("李在明", "李在明訪華|\uF9E1在明", "在明李")]
    [InlineData("明", "李在明|明日", "李在")]
    [InlineData("관계", "한중 관계를|관계", "계관")]
    [InlineData("한국", "한국의|한국|\u1112\u1161\u11AB국", "중국")]
    [InlineData("1234", "1,234 tons", "12345")]
    [InlineData("tru", "trust|true", "rust")]
    [InlineData("サービス", "金融サービスは", "ビスサー")]
    public void A_query_finds_what_it_means(string query, string found, string missed)
    {
        using var index = new Index();
        foreach (var text in found.Split('|'))
            Assert.True(index.Finds(text, query), $"{query} must find {text}: {SearchTerms.ToQuery(query)} in {SearchTerms.ToIndexText(text)}");
        foreach (var text in missed.Split('|'))
            Assert.False(index.Finds(text, query), $"{query} must not find {text}: {SearchTerms.ToQuery(query)} in {SearchTerms.ToIndexText(text)}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("AND OR NOT NEAR(a b, 3)")]
    [InlineData("a* ^b c:d -e + {f g}: (h")]
    [InlineData("'; DROP TABLE x; --")]
    [InlineData("\0 😀 \uD83D \u0301")]
    [InlineData("- - -")]
    public void Whatever_is_typed_is_a_valid_expression(string typed)
    {
        using var index = new Index();
        index.Finds("some text", typed);
    }

    [Fact]
    public void Ten_thousand_mutated_inputs_are_found_by_themselves_and_never_break_the_index()
    {
        using var index = new Index();
        var garbler = new Garbler(61);
        for (var round = 0; round < 10_000; round++)
        {
            var text = garbler.Next();
            foreach (var term in SearchTerms.Of(text))
                Assert.True(term.Span.End <= text.Length && term.Term.Length > 0 && !term.Term.Contains('"', StringComparison.Ordinal));
            index.Matches(SearchTerms.ToQuery(text));
        }
        index.Matches(SearchTerms.ToQuery(string.Concat(Enumerable.Repeat("words 한국 李 \"a b\" ", 20_000))));
        index.Matches(SearchTerms.ToQuery(new string('李', 1_000_000)));
    }

    private sealed class Index : IDisposable
    {
        private readonly SqliteConnection _connection = new("Data Source=:memory:");

        public Index()
        {
            _connection.Open();
            // The tokeniser of FTS5 that cuts most, and the ledger's, which cuts at spaces only: the answers must be the same.
            Run("CREATE VIRTUAL TABLE texts USING fts5(terms)", null);
            Run("""CREATE VIRTUAL TABLE spaced USING fts5(terms, tokenize='ascii tokenchars ''!"#$%&''''()*+,-./:;<=>?@[\]^_`{|}~''')""", null);
        }

        public bool Finds(string text, string typed)
        {
            foreach (var table in new[] { "texts", "spaced" })
            {
                Run($"DELETE FROM {table}", null);
                Run($"INSERT INTO {table} VALUES ($p)", SearchTerms.ToIndexText(text));
            }
            return Matches(SearchTerms.ToQuery(typed));
        }

        public bool Matches(string expression)
        {
            var cut = (long)Run("SELECT count(*) FROM texts WHERE texts MATCH $p", expression)! > 0;
            Assert.Equal(cut, (long)Run("SELECT count(*) FROM spaced WHERE spaced MATCH $p", "{terms} : (" + expression + ")")! > 0);
            return cut;
        }

        public void Dispose() => _connection.Dispose();

        private object? Run(string sql, string? parameter)
        {
            using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Only the constants above.
            command.CommandText = sql;
#pragma warning restore CA2100
            if (parameter is not null)
                command.Parameters.AddWithValue("$p", parameter);
            return command.ExecuteScalar();
        }
    }
}
