namespace Rapport.Tests.Vocabulary;

public sealed class IdentityTests
{
    [Fact]
    public void The_same_fields_make_the_same_id() =>
        Assert.Equal(ClaimId.From("doc-1", "12", "3 %"), ClaimId.From("doc-1", "12", "3 %"));

    [Fact]
    public void Fields_never_run_into_each_other() =>
        Assert.NotEqual(ClaimId.From("ab", "c"), ClaimId.From("a", "bc"));

    [Fact]
    public void A_missing_field_differs_from_an_empty_one() =>
        Assert.NotEqual(EventId.From("a", null), EventId.From("a", ""));

    [Theory]
    [InlineData("李在明 이재명 🐼 é")]
    [InlineData("")]
    public void An_id_is_its_prefix_and_twenty_digits(string field)
    {
        var id = DocumentId.From(field).Value;
        Assert.StartsWith("doc-", id, StringComparison.Ordinal);
        Assert.Equal(4 + 20, id.Length);
    }
}
