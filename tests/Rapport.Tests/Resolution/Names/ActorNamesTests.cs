using Rapport.Resolution.Names;

namespace Rapport.Tests.Resolution.Names;

public class ActorNamesTests
{
    private static readonly ActorNames Known = new(
    [
        Person("moon-test", "문태선", "hangul"),
        Person("li-test", "李泰善", "han"),
        Person("ivanov-test", "Pyotr Testovich Ivanov", "latin"),
        Person("bank-test", "Bank of Testland plc", "latin"),
    ]);

    [Theory]
    [InlineData("Moon Tae-sun", "moon-test")]
    [InlineData("Wen Taixuan", "moon-test")]
    [InlineData("Lee Tae-sun", "li-test")]
    [InlineData("Li Taishan", "li-test")]
    [InlineData("Пётр Иванов", "ivanov-test")]
    [InlineData("Piotr Ivanov", "ivanov-test")]
    [InlineData("Bank of Testland", "bank-test")]
    public void A_name_finds_its_party_first(string name, string expected) => Assert.Equal("act-" + expected, Known.Find(name)[0].Actor.Id.Value);

    [Fact]
    public void An_unknown_name_finds_nobody() => Assert.Empty(Known.Find("Nobody Whatsoever"));

    [Fact]
    public void The_order_of_the_file_decides_nothing()
    {
        var names = new[] { Person("b", "문태선", "hangul"), Person("a", "文泰善", "han") };
        Assert.Equal(new ActorNames(names).Find("Moon Tae-sun").Select(m => (m.Actor.Id, m.Score)), new ActorNames(names.Reverse()).Find("Moon Tae-sun").Select(m => (m.Actor.Id, m.Score)));
    }

    private static Actor Person(string id, string name, string system) => new(new("act-" + id), ActorKind.Person, null, [new(name, "en", system, ActorNameKind.Official)], [], null, []);
}
